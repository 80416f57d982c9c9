/** The command {@code limn}: it reads the command line, makes one call to the library, and says what came of it. */
@NullMarked
package dev.limn.cli;

import org.jspecify.annotations.NullMarked;
