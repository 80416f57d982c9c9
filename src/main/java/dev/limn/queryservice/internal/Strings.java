package dev.limn.queryservice.internal;

import java.util.List;
import java.util.Optional;
import org.jooq.Field;
import org.jooq.QueryPart;
import org.jooq.impl.QOM;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;

/** Functions of text. */
final class Strings {

    private Strings() {}

    static List<Rewrite<?>> rewrites() {
        return List.of(
                Rewrite.of(QOM.Uuid.class, uuid -> Spark.call("uuid", SQLDataType.VARCHAR)),
                Rewrite.of(
                        QOM.Substring.class,
                        part -> substring(part, part.$string(), part.$startingPosition(), part.$length())),
                Rewrite.of(QOM.Left.class, left -> end(left, "left", left.$string(), left.$length())),
                Rewrite.of(QOM.Right.class, right -> end(right, "right", right.$string(), right.$length())),
                Rewrite.of(QOM.Chr.class, chr -> character(chr.$arg1())));
    }

    // Spark counts from the end where PostgreSQL counts positions before the text.
    private static QueryPart substring(
            Field<String> part,
            Field<String> text,
            Field<? extends Number> start,
            @Nullable Field<? extends Number> length) {
        Optional<? extends Number> known = Spark.value(start);
        if (known.isPresent() && known.get().intValue() >= 1) {
            return part;
        }
        return length == null
                ? Spark.sql("substring({0}, greatest({1}, 1))", SQLDataType.VARCHAR, text, start)
                : Spark.sql(
                        "substring({0}, greatest({1}, 1), {1} + {2} - greatest({1}, 1))",
                        SQLDataType.VARCHAR, text, start, length);
    }

    // All but so many characters from the other end, where the number is negative.
    private static QueryPart end(
            Field<String> part, String function, Field<String> text, Field<? extends Number> length) {
        Optional<? extends Number> known = Spark.value(length);
        if (known.isPresent() && known.get().intValue() >= 0) {
            return part;
        }
        return Spark.sql(
                function + "({0}, case when {1} < 0 then greatest(char_length({0}) + {1}, 0) else {1} end)",
                SQLDataType.VARCHAR,
                text,
                length);
    }

    // Spark's own chr knows 256 characters.
    private static Field<String> character(Field<?> number) {
        return Spark.sql(
                "decode(unhex(lpad(hex(cast({0} as bigint)), 8, '0')), 'UTF-32')", SQLDataType.VARCHAR, number);
    }
}
