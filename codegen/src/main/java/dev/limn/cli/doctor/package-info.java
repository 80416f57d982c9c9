/** What {@code limn doctor} looks at between a file of credentials and the first row. */
@NullMarked
package dev.limn.cli.doctor;

import org.jspecify.annotations.NullMarked;
