package dev.limn.cli.doctor;

import dev.limn.catalog.Reading;
import java.util.List;
import java.util.stream.Collectors;

/** Judges the rung by which a catalog would be read, and says what a low one loses. */
final class ReaderRung {

    static final String READER = "reader";

    private static final String REMEDY =
            " (on Query Service, flatten=true gives their fields as columns; else ask who runs the server why the ways before"
                    + " fail)";

    private ReaderRung() {}

    /** @param steps the rungs that were looked at, in order; the last one was taken */
    static Finding look(List<Reading.Step> steps) {
        String text = steps.reversed().stream().map(Reading.Step::toString).collect(Collectors.joining("; "));
        return switch (steps.getLast().rung()) {
            case BATCHED, SIMPLE -> Finding.ok(READER, text);
            case JDBC -> Finding.warning(READER, text + "; what structs hold is lost" + REMEDY);
            case SHOW ->
                Finding.warning(READER, text + "; types of structs, arrays and maps, and NOT NULL are lost" + REMEDY);
        };
    }
}
