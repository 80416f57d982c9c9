package dev.limn.queryservice;

import dev.limn.queryservice.nested.internal.NestedBinding;
import dev.limn.queryservice.nested.internal.Shape;
import dev.limn.queryservice.nested.internal.Step;
import dev.limn.queryservice.nested.internal.Wrapper;
import java.util.List;
import org.jooq.DataType;
import org.jooq.Field;
import org.jooq.impl.SQLDataType;

/**
 * What the functions for attribution give: an {@link Attribution} where a query returns it, null without a touch, and its
 * members as fields. Thread-safe.
 */
public final class AttributionField<T, V> extends Wrapper<Attribution<T, V>> {

    private static final long serialVersionUID = 1L;

    /** What the channel was called in the query. */
    public final Field<String> NAME;

    /** The channel's value at the touch. */
    public final Field<V> VALUE;

    /** When the touch was. */
    public final Field<T> TIMESTAMP;

    /** How much of the credit the touch is given. */
    public final Field<Double> FRACTION;

    private final String fraction;

    AttributionField(Field<?> expression, DataType<T> timestamp, DataType<V> value, String fraction) {
        super(Step.typed(expression, type(timestamp, value, fraction)));
        this.fraction = fraction;
        this.NAME = Step.member(this, "name", SQLDataType.VARCHAR);
        this.VALUE = Step.member(this, "value", value);
        this.TIMESTAMP = Step.member(this, "timestamp", timestamp);
        this.FRACTION = Step.member(this, fraction, SQLDataType.DOUBLE);
    }

    /** The same of a column of a derived table, in which this field was selected. */
    public AttributionField<T, V> of(Field<?> column) {
        return new AttributionField<>(column, TIMESTAMP.getDataType(), VALUE.getDataType(), fraction);
    }

    @SuppressWarnings("unchecked") // a record's class says nothing of its type arguments
    private static <T, V> DataType<Attribution<T, V>> type(DataType<T> timestamp, DataType<V> value, String fraction) {
        Class<Attribution<T, V>> type = (Class<Attribution<T, V>>) (Class<?>) Attribution.class;
        return NestedBinding.type(Shape.struct(
                type,
                List.of("name", "value", "timestamp", fraction),
                List.of(SQLDataType.VARCHAR, value, timestamp, SQLDataType.DOUBLE)));
    }
}
