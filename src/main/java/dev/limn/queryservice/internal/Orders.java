package dev.limn.queryservice.internal;

import java.util.List;
import org.jooq.QueryPart;
import org.jooq.SortField;
import org.jooq.SortOrder;
import org.jooq.impl.QOM.NullOrdering;

/** ORDER BY: nulls come last in PostgreSQL and first in Spark, where nothing is said, and the other way round behind DESC. */
final class Orders {

    private Orders() {}

    static List<Rewrite<?>> rewrites() {
        return List.of(Rewrite.of(SortField.class, Orders::withNulls));
    }

    private static QueryPart withNulls(SortField<?> field) {
        return field.$nullOrdering() == null ? field.$nullOrdering(usual(field.$sortOrder())) : field;
    }

    private static NullOrdering usual(SortOrder order) {
        return order == SortOrder.DESC ? NullOrdering.NULLS_FIRST : NullOrdering.NULLS_LAST;
    }
}
