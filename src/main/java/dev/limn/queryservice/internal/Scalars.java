package dev.limn.queryservice.internal;

import java.util.List;
import java.util.stream.Stream;

/** Expressions. */
final class Scalars {

    private Scalars() {}

    static List<Rewrite<?>> rewrites() {
        return Stream.of(
                        Values.rewrites(),
                        Casts.rewrites(),
                        Arithmetic.rewrites(),
                        Strings.rewrites(),
                        Patterns.rewrites(),
                        Comparisons.rewrites(),
                        Dates.rewrites(),
                        Arrays.rewrites(),
                        JsonDocuments.rewrites(),
                        Aggregates.rewrites(),
                        Windows.rewrites())
                .flatMap(List::stream)
                .toList();
    }
}
