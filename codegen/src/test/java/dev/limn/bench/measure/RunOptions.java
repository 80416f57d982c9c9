package dev.limn.bench.measure;

import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;

/** What any benchmark can be told: how often, and where to put what came of it. */
public final class RunOptions {

    @Option(names = "--runs", paramLabel = "N", description = "Runs of each measure (${DEFAULT-VALUE}).")
    private int runs = 3;

    @Option(names = "--json", paramLabel = "FILE", description = "Write the table and all single runs there too.")
    private Optional<Path> json = Optional.empty();

    public int runs() {
        return runs;
    }

    /** Where the report goes besides standard output. */
    public Optional<Path> json() {
        return json;
    }
}
