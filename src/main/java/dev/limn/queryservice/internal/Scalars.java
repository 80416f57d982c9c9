package dev.limn.queryservice.internal;

import java.util.List;
import org.jooq.impl.DSL;
import org.jooq.impl.QOM;
import org.jooq.impl.SQLDataType;

/** Expressions. */
final class Scalars {

    private Scalars() {}

    static List<Rewrite<?>> rewrites() {
        return List.of(Rewrite.of(QOM.Uuid.class, uuid -> DSL.function(DSL.unquotedName("uuid"), SQLDataType.VARCHAR)));
    }
}
