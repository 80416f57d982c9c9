package dev.limn.bench.rows;

import picocli.CommandLine.Option;

/** What measuring rows on their way can be told, whichever way. */
final class RowsOptions {

    @Option(names = "--rows", paramLabel = "N", description = "Rows of ten columns (${DEFAULT-VALUE}).")
    private long rows = 1_000_000;

    @Option(names = "--heap", paramLabel = "SIZE", description = "-Xmx of all sides (${DEFAULT-VALUE}).")
    private String heap = "1g";

    long rows() {
        return rows;
    }

    String heap() {
        return heap;
    }
}
