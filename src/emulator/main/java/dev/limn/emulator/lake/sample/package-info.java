/** Sample rows, computed from their number whenever they are read: any amount takes no disk and no time to make. */
@NullMarked
package dev.limn.emulator.lake.sample;

import org.jspecify.annotations.NullMarked;
