package dev.limn.queryservice;

import com.google.gson.JsonElement;
import dev.limn.queryservice.internal.ComplexTypes;
import dev.limn.queryservice.internal.ComplexValues;
import dev.limn.queryservice.internal.StructMember;
import org.jooq.Context;
import org.jooq.DataType;
import org.jooq.Field;
import org.jooq.impl.CustomField;
import org.jooq.impl.SQLDataType;

/**
 * What the functions for attribution give: an {@link Attribution} where a query returns it, null without a touch, and its
 * members as fields. Thread-safe.
 */
public final class AttributionField<T, V> extends CustomField<Attribution<T, V>> {

    private static final long serialVersionUID = 1L;

    /** What the channel was called in the query. */
    public final Field<String> NAME;

    /** The channel's value at the touch. */
    public final Field<V> VALUE;

    /** When the touch was. */
    public final Field<T> TIMESTAMP;

    /** How much of the credit the touch is given. */
    public final Field<Double> FRACTION;

    private final Field<?> expression;
    private final String fraction;

    AttributionField(Field<?> expression, DataType<T> timestamp, DataType<V> value, String fraction) {
        super(expression.getUnqualifiedName(), type(timestamp, value, fraction));
        this.expression = expression;
        this.fraction = fraction;
        this.NAME = new StructMember<>(this, "name", SQLDataType.VARCHAR);
        this.VALUE = new StructMember<>(this, "value", value);
        this.TIMESTAMP = new StructMember<>(this, "timestamp", timestamp);
        this.FRACTION = new StructMember<>(this, fraction, SQLDataType.DOUBLE);
    }

    /** The same of a column of a derived table, in which this field was selected. */
    public AttributionField<T, V> of(Field<?> column) {
        return new AttributionField<>(column, TIMESTAMP.getDataType(), VALUE.getDataType(), fraction);
    }

    @SuppressWarnings("unchecked") // a record's class says nothing of its type arguments
    private static <T, V> DataType<Attribution<T, V>> type(DataType<T> timestamp, DataType<V> value, String fraction) {
        Class<Attribution<T, V>> type = (Class<Attribution<T, V>>) (Class<?>) Attribution.class;
        return ComplexTypes.struct(type, json -> read(json, timestamp, value, fraction));
    }

    private static <T, V> Attribution<T, V> read(
            JsonElement json, DataType<T> timestamp, DataType<V> value, String fraction) {
        return new Attribution<>(
                ComplexValues.member(json, "name", SQLDataType.VARCHAR),
                ComplexValues.member(json, "value", value),
                ComplexValues.member(json, "timestamp", timestamp),
                ComplexValues.member(json, fraction, SQLDataType.DOUBLE));
    }

    @Override
    public void accept(Context<?> context) {
        context.visit(expression);
    }
}
