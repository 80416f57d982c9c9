package dev.limn.emulator.lake.sample;

/**
 * How many rows each table of the sample has: it is one number, and the rest follows.
 *
 * @param events at least 1
 */
public record SampleSize(long events) {

    private static final int EVENTS_PER_PERSON = 20;
    private static final int EVENTS_PER_BLOCK = 20;

    /** How many visits share {@value #EVENTS_PER_BLOCK} events. */
    static final int VISITS_PER_BLOCK = 5;

    public SampleSize {
        if (events < 1) {
            throw new IllegalArgumentException("a sample has at least one event, not " + events);
        }
    }

    public long people() {
        return Math.max(1, events / EVENTS_PER_PERSON);
    }

    long visits() {
        return (events + EVENTS_PER_BLOCK - 1) / EVENTS_PER_BLOCK * VISITS_PER_BLOCK;
    }

    static int eventsPerBlock() {
        return EVENTS_PER_BLOCK;
    }
}
