package dev.limn.emulator.wire;

import java.time.Duration;

/**
 * What the machine's time limits; the emulator's clock does not put it forward.
 *
 * @param signIn how long a client may take from its connection to its password
 * @param grace how long a client and its session get to end in an orderly way
 */
record TimeLimits(Duration signIn, Duration grace) {}
