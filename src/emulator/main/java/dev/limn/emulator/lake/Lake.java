package dev.limn.emulator.lake;

/** Everything stored. Thread-safe. */
public final class Lake {}
