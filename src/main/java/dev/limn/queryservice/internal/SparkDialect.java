package dev.limn.queryservice.internal;

import dev.limn.queryservice.Guard;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jooq.Configuration;
import org.jooq.QueryPart;
import org.jooq.SQLDialect;
import org.jooq.VisitContext;
import org.jooq.VisitListener;
import org.jooq.conf.Settings;
import org.jooq.conf.SettingsTools;
import org.jooq.impl.DefaultConfiguration;

/**
 * Spark SQL as jOOQ's {@code POSTGRES} dialect renders it, but for the parts that Spark spells in another way: those are
 * swapped while jOOQ renders. Thread-safe.
 */
public final class SparkDialect implements VisitListener {

    private static final List<Rewrite<?>> REWRITES = Stream.of(
                    Projections.rewrites(), AdobeTables.rewrites(), Scalars.rewrites(), Queries.rewrites())
            .flatMap(List::stream)
            .toList();

    // A query has few kinds of parts, and very many parts.
    private static final ClassValue<List<Rewrite<?>>> FITTING = new ClassValue<>() {
        @Override
        protected List<Rewrite<?>> computeValue(Class<?> part) {
            return REWRITES.stream()
                    .filter(rewrite -> rewrite.node().isAssignableFrom(part))
                    .toList();
        }
    };

    private SparkDialect() {}

    /**
     * Makes a configuration speak it.
     *
     * @param guards those that are on
     */
    public static void configure(DefaultConfiguration configuration, Set<Guard> guards) {
        Guards.set(configuration, guards);
        configuration
                .set(SQLDialect.POSTGRES)
                .set(withoutReturning(configuration.settings()))
                .set(new SparkDialect())
                .setAppending(new KeptLimits())
                .setAppending(new BatchedInserts());
    }

    // jOOQ's records would have a declared key returned when they are inserted; nothing there makes one.
    private static Settings withoutReturning(Settings settings) {
        return SettingsTools.clone(settings).withReturnIdentityOnUpdatableRecord(false);
    }

    /** Whether a configuration speaks it. */
    static boolean isSpoken(Configuration configuration) {
        return Stream.of(configuration.visitListenerProviders())
                .anyMatch(each -> each.provide() instanceof SparkDialect);
    }

    @Override
    public void visitStart(VisitContext context) {
        QueryPart part = context.queryPart();
        for (Rewrite<?> rewrite : FITTING.get(part.getClass())) {
            QueryPart replacement = rewrite.apply(part, context);
            if (replacement != part) {
                context.queryPart(replacement);
                return;
            }
        }
    }
}
