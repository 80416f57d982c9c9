package dev.limn.conformance.dialect;

import dev.limn.Limn;
import dev.limn.conformance.QueryService;
import dev.limn.testing.TestDatabase;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/** Both servers with the tables, kept until the JVM ends, and what came of the constructs that were run on them. */
final class Servers {

    private static final ConcurrentMap<Construct, Outcome> OUTCOMES = new ConcurrentHashMap<>();

    private Servers() {}

    /** Runs a construct, once. */
    static Outcome outcome(Construct construct) {
        return OUTCOMES.computeIfAbsent(construct, Kept.COMPARISON::run);
    }

    private static final class Kept {
        static final Comparison COMPARISON = comparison();

        // Nothing here is closed: servers and sessions end with the JVM.
        private static Comparison comparison() {
            Limn postgres = Limn.open(new TestDatabase().credentials());
            Limn spark =
                    QueryService.open(QueryService.start(QueryService.roomy().events(1)));
            Scene.onPostgres(postgres.dsl());
            Scene.onSpark(spark.dsl());
            return new Comparison(postgres.dsl(), spark.dsl());
        }
    }
}
