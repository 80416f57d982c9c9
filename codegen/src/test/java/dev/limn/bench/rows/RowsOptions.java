package dev.limn.bench.rows;

import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;

/** What measuring rows on their way can be told, whichever way. */
final class RowsOptions {

    @Option(names = "--rows", paramLabel = "N", description = "Rows of ten columns (${DEFAULT-VALUE}).")
    private long rows = 1_000_000;

    @Option(names = "--runs", paramLabel = "N", description = "Runs of each measure (${DEFAULT-VALUE}).")
    private int runs = 3;

    @Option(names = "--heap", paramLabel = "SIZE", description = "-Xmx of all sides (${DEFAULT-VALUE}).")
    private String heap = "1g";

    @Option(names = "--json", paramLabel = "FILE", description = "Write the table and all single runs there too.")
    private Optional<Path> json = Optional.empty();

    long rows() {
        return rows;
    }

    int runs() {
        return runs;
    }

    String heap() {
        return heap;
    }

    Optional<Path> json() {
        return json;
    }
}
