package dev.limn.queryservice;

import dev.limn.queryservice.internal.NoRowCap;
import org.jooq.Field;

/** What Query Service's SQL has and jOOQ's {@link org.jooq.impl.DSL} has not; to be imported statically. Thread-safe. */
public final class QueryServiceDSL {

    private QueryServiceDSL() {}

    /**
     * For {@code limit(noRowCap())} of an outermost query: all rows, where the service would else end after 50,000 and say
     * nothing. It is sent as {@code LIMIT 0}, which is documented to mean this. On PostgreSQL it is no limit at all.
     */
    public static Field<Long> noRowCap() {
        return new NoRowCap();
    }
}
