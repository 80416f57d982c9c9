package dev.limn.queryservice.internal;

import org.jooq.Context;
import org.jooq.SQLDialect;
import org.jooq.exception.SQLDialectNotSupportedException;

/** Keeps what only Query Service understands from being sent to another server. */
final class SparkOnly {

    private SparkOnly() {}

    /** @throws SQLDialectNotSupportedException if this is rendered for another server, and not for a {@code toString} */
    static void check(Context<?> context, String construct) {
        if (context.family() != SQLDialect.DEFAULT && !SparkDialect.isSpoken(context.configuration())) {
            throw new SQLDialectNotSupportedException(
                    construct + " is SQL of Query Service only, and was rendered for " + context.dialect()
                            + " (use the dsl() of a Limn whose target is query-service)",
                    false);
        }
    }
}
