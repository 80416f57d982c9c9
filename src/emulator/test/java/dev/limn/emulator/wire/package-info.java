@NullMarked
package dev.limn.emulator.wire;

import org.jspecify.annotations.NullMarked;
