package dev.limn.queryservice.internal;

import java.util.List;
import org.jooq.SortField;
import org.jooq.SortOrder;
import org.jooq.impl.DSL;
import org.jooq.impl.QOM;
import org.jooq.impl.QOM.NullOrdering;

/** Comparisons, and the order that comes of them. */
final class Comparisons {

    private Comparisons() {}

    static List<Rewrite<?>> rewrites() {
        return List.of(
                Rewrite.<SortField<?>>generic(SortField.class, Comparisons::nullsAsInPostgres),
                Rewrite.of(QOM.Null.class, none -> DSL.condition("cast(null as boolean)")));
    }

    // PostgreSQL takes nulls for greater than any value, Spark for less.
    static SortField<?> nullsAsInPostgres(SortField<?> sort) {
        if (sort.$nullOrdering() != null) {
            return sort;
        }
        return sort.$nullOrdering(
                sort.$sortOrder() == SortOrder.DESC ? NullOrdering.NULLS_FIRST : NullOrdering.NULLS_LAST);
    }
}
