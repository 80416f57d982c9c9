/** The emulator as clients see it that nobody here wrote. */
@NullMarked
package dev.limn.emulator.clients;

import org.jspecify.annotations.NullMarked;
