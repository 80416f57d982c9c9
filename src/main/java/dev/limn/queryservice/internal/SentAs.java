package dev.limn.queryservice.internal;

import java.time.LocalDateTime;
import java.util.function.Function;
import org.jooq.Converter;
import org.jooq.DataType;
import org.jooq.Field;
import org.jooq.Param;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/**
 * Values that are sent as ones of another type. The parameter keeps the type that the program knows: a batch binds values of
 * that type to it, later.
 *
 * @param template what is made of the sent value, at {@code {0}}
 * @param result the type of what is made
 * @param sent the type of what is sent
 */
record SentAs<T, S>(
        String template, DataType<?> result, Class<T> type, DataType<S> sent, Function<S, T> from, Function<T, S> to) {

    static <T> SentAs<T, String> text(
            String template, DataType<?> result, Class<T> type, Function<String, T> from, Function<T, String> to) {
        return new SentAs<>(template, result, type, SQLDataType.VARCHAR, from, to);
    }

    static <T> SentAs<T, LocalDateTime> time(
            Class<T> type, Function<LocalDateTime, T> from, Function<T, LocalDateTime> to) {
        return new SentAs<>("{0}", SQLDataType.LOCALDATETIME, type, SQLDataType.LOCALDATETIME, from, to);
    }

    /** What stands for a parameter of such values. */
    Field<?> field(Param<?> param) {
        Field<?> value = like(param, sent, from, to);
        // Where nothing is made of it, null is cast as any other is.
        return Spark.sql(template, result, template.equals("{0}") ? value : new TypedAround<>(value));
    }

    /** The same parameter, which jOOQ casts to no type. */
    static Field<?> untyped(Param<?> param) {
        return like(param, SQLDataType.OTHER, Function.identity(), Function.identity());
    }

    private static <T, S> Field<?> like(Param<?> param, DataType<S> sent, Function<S, T> from, Function<T, S> to) {
        @SuppressWarnings("unchecked") // a binding's converter is of its parameter's type
        Param<Object> known = (Param<Object>) param;
        @SuppressWarnings("unchecked") // and what it converts to is what was looked for
        Converter<T, Object> own = (Converter<T, Object>) known.getBinding().converter();
        DataType<Object> type = sent.asConvertedDataType(Converter.ofNullable(
                sent.getType(), own.toType(), value -> own.from(from.apply(value)), value -> to.apply(own.to(value))));
        return param.isInline() ? DSL.inline(known.getValue(), type) : DSL.val(known.getValue(), type);
    }
}
