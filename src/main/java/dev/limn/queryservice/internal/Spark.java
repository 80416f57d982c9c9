package dev.limn.queryservice.internal;

import dev.limn.queryservice.UnsupportedSqlException;
import java.util.Optional;
import org.jooq.DataType;
import org.jooq.Field;
import org.jooq.Param;
import org.jooq.QueryPart;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/** Expressions in Spark's words. */
final class Spark {

    private Spark() {}

    /** A function under Spark's name. */
    static <T> Field<T> call(String function, DataType<T> type, Field<?>... arguments) {
        return DSL.function(DSL.unquotedName(function), type, arguments);
    }

    /** Text of ours with parts at {@code {0}}, {@code {1}} and so on; a program's values are never in the text itself. */
    static <T> Field<T> sql(String template, DataType<T> type, QueryPart... parts) {
        return DSL.field(template, type, parts);
    }

    /** Text, quoted as {@link Values} quotes it. */
    static Field<String> text(String value) {
        return DSL.inline(value, SQLDataType.VARCHAR);
    }

    static Field<Integer> number(int value) {
        return DSL.inline(value, SQLDataType.INTEGER);
    }

    /** The value that an expression is, if it is one that the program gave. */
    static <T> Optional<T> value(Field<T> field) {
        return field instanceof Param<T> param ? Optional.ofNullable(param.getValue()) : Optional.empty();
    }

    /** The value, which must be one that the program gave. */
    static <T> T constant(Field<T> field, String construct) {
        return value(field)
                .orElseThrow(() -> new UnsupportedSqlException(
                        construct + " that is not a constant",
                        "give it as a value from Java, or compute it in a CASE"));
    }

    /** The same expression, within the text if it is a value: where Spark takes constants only. */
    static <T> Field<T> inlined(Field<T> field) {
        return value(field)
                .<Field<T>>map(value -> DSL.inline(value, field.getDataType()))
                .orElse(field);
    }
}
