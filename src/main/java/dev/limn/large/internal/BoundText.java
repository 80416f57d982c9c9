package dev.limn.large.internal;

import static org.jooq.impl.DSL.val;

import org.jooq.Configuration;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.jooq.tools.jdbc.MockConnection;
import org.jooq.tools.jdbc.MockResult;
import org.jspecify.annotations.Nullable;

/** A column with a binding of the user's own: it is asked to bind each value, and what it binds is written. */
final class BoundText implements ColumnText {

    private final Field<Object> field;
    private final DSLContext nowhere;
    private @Nullable Object bound;

    @SuppressWarnings("unchecked")
    BoundText(Field<?> field, Configuration configuration) {
        this.field = (Field<Object>) field;
        this.nowhere = DSL.using(
                new MockConnection(call -> {
                    bound = call.bindings()[0];
                    return new MockResult[] {new MockResult(1)};
                }),
                SQLDialect.POSTGRES,
                configuration.settings());
    }

    @Override
    public void write(Object value, CopyBytes bytes) {
        bound = null;
        nowhere.execute("{0}", val(value, field));
        if (bound == null) {
            bytes.marker('N');
        } else {
            bytes.text(ServerValue.text(null, bound));
        }
    }
}
