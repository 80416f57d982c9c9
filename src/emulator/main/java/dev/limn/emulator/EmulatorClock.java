package dev.limn.emulator;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;

/**
 * The time all limits are measured by: the machine's, plus what it was put forward. A test of ten minutes puts it
 * forward by ten minutes. Thread-safe.
 */
public final class EmulatorClock extends Clock {

    private final AtomicReference<Duration> ahead = new AtomicReference<>(Duration.ZERO);

    /** Puts it forward; whatever falls due is noticed within a fraction of a second. */
    public void advance(Duration by) {
        if (by.isNegative()) {
            throw new IllegalArgumentException("time cannot go back: " + by);
        }
        ahead.accumulateAndGet(by, Duration::plus);
    }

    @Override
    public Instant instant() {
        return Clock.systemUTC().instant().plus(ahead.get());
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    /** @throws UnsupportedOperationException always: it counts instants, and zones do not matter */
    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("a zone does not change when a limit is reached");
    }
}
