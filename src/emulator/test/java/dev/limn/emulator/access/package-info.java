/** Who is let in, and how long what they do may take. */
@NullMarked
package dev.limn.emulator.access;

import org.jspecify.annotations.NullMarked;
