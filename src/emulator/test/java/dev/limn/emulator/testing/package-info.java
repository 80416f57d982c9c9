/** What the emulator's tests share. */
@NullMarked
package dev.limn.emulator.testing;

import org.jspecify.annotations.NullMarked;
