package dev.limn.queryservice.internal;

import java.util.List;
import java.util.stream.Stream;

/** Statements and their clauses. */
final class Queries {

    private Queries() {}

    static List<Rewrite<?>> rewrites() {
        return Stream.of(
                        Refusals.rewrites(),
                        Selects.rewrites(),
                        Limits.rewrites(),
                        Groups.rewrites(),
                        RowValues.rewrites(),
                        QueryComparisons.rewrites(),
                        Tables.rewrites(),
                        Inserts.rewrites(),
                        Definitions.rewrites())
                .flatMap(List::stream)
                .toList();
    }
}
