package dev.limn.queryservice.internal;

import java.io.Serializable;
import org.jooq.Context;
import org.jooq.DataType;
import org.jooq.SQLDialect;
import org.jooq.impl.CustomField;

/** What a lambda is called with: never quoted, and only to be used within. Thread-safe. */
final class LambdaVariable<T> extends CustomField<T> {

    private static final long serialVersionUID = 1L;

    // jOOQ's fields are equal when they are rendered alike, which variables without a name are.
    private final Key key = new Key();

    LambdaVariable(DataType<T> type) {
        super("limn", type);
    }

    Object key() {
        return key;
    }

    @Override
    public void accept(Context<?> context) {
        Object name = context.data(key);
        if (name == null && context.family() != SQLDialect.DEFAULT) {
            throw new IllegalStateException("a lambda's variable is used outside of it (use what the lambda is given)");
        }
        context.sql(name == null ? "limn" : name.toString());
    }

    private static final class Key implements Serializable {

        private static final long serialVersionUID = 1L;
    }
}
