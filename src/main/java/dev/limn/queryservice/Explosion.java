package dev.limn.queryservice;

import dev.limn.queryservice.internal.Calls;
import dev.limn.queryservice.internal.LambdaCalls;
import dev.limn.queryservice.internal.Returned;
import org.jooq.Context;
import org.jooq.DataType;
import org.jooq.Field;
import org.jooq.impl.CustomField;
import org.jooq.impl.SQLDataType;

/**
 * {@code explode(array)}: a row for each element, in the select list, where there can be one such field, or in a
 * {@link QueryServiceDSL#lateralView(Explosion) lateral view}. Thread-safe.
 */
public final class Explosion<T> extends CustomField<T> implements Returned {

    private static final long serialVersionUID = 1L;

    private final String function;
    private final Field<T[]> array;

    Explosion(String function, DataType<T> element, Field<T[]> array) {
        super(function, element);
        this.function = function;
        this.array = array;
    }

    @Override
    public void accept(Context<?> context) {
        context.visit(Calls.of(function, getDataType(), array));
    }

    @Override
    public Field<String> asJson() {
        return Calls.of(function, SQLDataType.VARCHAR, LambdaCalls.transform(array, Calls::toJson));
    }
}
