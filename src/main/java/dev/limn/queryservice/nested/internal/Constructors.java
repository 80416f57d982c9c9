package dev.limn.queryservice.nested.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jooq.DataType;
import org.jooq.Field;
import org.jooq.Name;
import org.jooq.QueryPart;
import org.jooq.SQL;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** Expressions that make nested values. */
public final class Constructors {

    private Constructors() {}

    /** Of a value that is bound. */
    public static <T> Field<?> value(@Nullable Object value, DataType<T> type) {
        return value(value, NestedBinding.shape(type));
    }

    static Field<?> value(@Nullable Object value, Shape<?> shape) {
        if (value == null) {
            return typed(DSL.sql("null"), shape);
        }
        return switch (shape) {
            case Scalar<?> scalar -> typed(DSL.sql("{0}", DSL.val(value)), scalar);
            case Converted<?> converted -> typed(DSL.sql("{0}", DSL.val(value, converted.jooq())), converted);
            case Struct<?> struct -> typed(struct(value, struct), struct);
            case Shape.Items<?> items -> typed(items((List<?>) value, items), items);
            case Shape.Array<?> array -> typed(items(Arrays.asList((Object[]) value), array.items()), array);
            case Shape.Entries<?, ?> entries -> typed(entries((Map<?, ?>) value, entries), entries);
            case Shape.Unknown unknown ->
                throw new IllegalArgumentException("a value of unknown type cannot be written: " + unknown);
        };
    }

    // Nulls and empty arrays have no type of their own.
    private static Field<?> typed(SQL value, Shape<?> shape) {
        return DSL.field(shape.type()
                .map(type -> DSL.sql("cast({0} as " + type + ")", value))
                .orElse(value));
    }

    private static SQL struct(Object value, Struct<?> struct) {
        List<QueryPart> arguments = new ArrayList<>();
        for (Struct.Part part : struct.parts()) {
            arguments.add(new Literal(part.name()));
            arguments.add(value(part.of(value), part.shape()));
        }
        return call("named_struct", arguments);
    }

    private static SQL items(List<?> values, Shape.Items<?> items) {
        Shape<?> shape = NestedBinding.shape(items.element());
        return call(
                "array",
                values.stream().<QueryPart>map(value -> value(value, shape)).toList());
    }

    private static SQL entries(Map<?, ?> values, Shape.Entries<?, ?> entries) {
        Shape<?> key = NestedBinding.shape(entries.key());
        Shape<?> shape = NestedBinding.shape(entries.value());
        return call(
                "map",
                values.entrySet().stream()
                        .<QueryPart>flatMap(
                                entry -> Stream.of(value(entry.getKey(), key), value(entry.getValue(), shape)))
                        .toList());
    }

    private static SQL call(String function, List<QueryPart> arguments) {
        return DSL.sql(function + "({0})", DSL.list(arguments));
    }

    /** Of fields, whose names are the members'. */
    public static <T> Field<T> struct(Name name, DataType<T> type, Field<?>... members) {
        List<QueryPart> arguments = new ArrayList<>();
        for (Field<?> member : members) {
            arguments.add(new Literal(member.getName()));
            arguments.add(member instanceof org.jooq.impl.QOM.FieldAlias<?> alias ? alias.$field() : member);
        }
        return new Made<>(name, type, call("named_struct", arguments));
    }
}
