package dev.limn.queryservice;

import dev.limn.queryservice.internal.NoRowCap;
import java.util.Map;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.impl.DSL;

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

    /** A table to be made of a query's rows: {@link NewTable} has the options. */
    public static NewTable createTable(Table<?> table) {
        return new NewTable(table, false, false, Map.of());
    }

    /** The same by name. */
    public static NewTable createTable(String name) {
        return createTable(DSL.table(DSL.name(name)));
    }
}
