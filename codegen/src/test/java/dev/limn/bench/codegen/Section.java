package dev.limn.bench.codegen;

import java.util.Locale;

/** A part of the benchmark that can be run without the others. */
enum Section {
    COLD(LiveSections::cold),
    UNCHANGED(LiveSections::unchanged),
    CHANGED(LiveSections::changed),
    SNAPSHOT(SnapshotSection::run),
    LINE(SizedSections::line),
    JAVAC(JavacSection::run),
    GROWTH(SizedSections::growth),
    MEMORY(SizedSections::memory);

    /** What a section does. */
    interface Part {
        void measure(Bench bench) throws Exception;
    }

    private final Part part;

    Section(Part part) {
        this.part = part;
    }

    void measure(Bench bench) throws Exception {
        part.measure(bench);
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
