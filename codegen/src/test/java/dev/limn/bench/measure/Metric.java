package dev.limn.bench.measure;

import java.util.Locale;

/** What is measured of a run. */
public enum Metric {
    WALL("wall", "%.2f s", 1),
    CPU("CPU", "%.2f s", 1),
    MEMORY("peak memory", "%.0f MiB", 1 << 20),
    FILES("files", "%.0f", 1),
    BYTES("bytes", "%.2f MB", 1e6),
    STATEMENTS("statements", "%.0f", 1),
    CONNECTIONS("connections", "%.0f", 1),
    GROWTH("wall of the larger / the smaller", "%.2f", 1);

    private final String word;
    private final String format;
    private final double unit;

    Metric(String word, String format, double unit) {
        this.word = word;
        this.format = format;
        this.unit = unit;
    }

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String show(double value) {
        return String.format(Locale.ROOT, format, value / unit);
    }

    @Override
    public String toString() {
        return word;
    }
}
