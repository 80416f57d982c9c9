/** The emulator as a whole, from a client's side. */
@NullMarked
package dev.limn.emulator;

import org.jspecify.annotations.NullMarked;
