/** The command against Query Service. */
@NullMarked
package dev.limn.conformance.command;

import org.jspecify.annotations.NullMarked;
