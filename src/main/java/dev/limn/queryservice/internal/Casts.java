package dev.limn.queryservice.internal;

import dev.limn.queryservice.UnsupportedSqlException;
import java.util.List;
import java.util.UUID;
import org.jooq.DataType;
import org.jooq.Field;
import org.jooq.QueryPart;
import org.jooq.impl.QOM;
import org.jooq.impl.SQLDataType;

/** Casts: to types under Spark's names, with the rounding and the lengths of PostgreSQL. */
final class Casts {

    private static final int MICROSECONDS = 6;

    private Casts() {}

    static List<Rewrite<?>> rewrites() {
        return List.of(
                Rewrite.<QOM.Cast<?>>generic(QOM.Cast.class, cast -> cast(cast, cast.$field(), cast.$dataType())));
    }

    /** An expression of another type. */
    static <T> Field<T> to(Field<?> field, DataType<T> type) {
        return Spark.sql("cast({0} as " + Types.name(type) + ")", type, field);
    }

    private static QueryPart cast(QOM.Cast<?> cast, Field<?> field, DataType<?> type) {
        if (type.isString()) {
            return text(field, type);
        } else if (type.getFromType() == UUID.class) {
            return Spark.call("lower", type, to(field, SQLDataType.VARCHAR));
        } else if (Types.whole(type) && rounds(field.getDataType())) {
            return Spark.sql(
                    "cast(" + rounding(field.getDataType()) + "({0}) as " + Types.name(type) + ")", type, field);
        } else if (type.isTimestamp() && type.precisionDefined() && type.precision() < MICROSECONDS) {
            return rounded(field, type);
        } else if (type.isRecord() || type.isMultiset() || type.isEnum()) {
            return cast;
        }
        return to(field, type);
    }

    private static Field<?> text(Field<?> field, DataType<?> type) {
        checkText(field.getDataType(), type);
        Field<String> text = to(field, SQLDataType.VARCHAR);
        return type.lengthDefined() && type.length() > 0
                ? Spark.call("left", type, text, Spark.number(type.length()))
                : text;
    }

    private static void checkText(DataType<?> from, DataType<?> type) {
        if (type.hasFixedLength()) {
            throw new UnsupportedSqlException("char(n)", "cast to varchar(n); rpad(…) fills it up with blanks");
        }
        if (from.isFloat()) {
            throw new UnsupportedSqlException(
                    "text of a double as PostgreSQL prints it", "cast to decimal(p, s) first, or read it as a number");
        }
    }

    // Spark cuts off what PostgreSQL rounds: numeric away from zero, floating point to the even neighbour.
    private static boolean rounds(DataType<?> from) {
        return from.isDecimal() || from.isFloat();
    }

    private static String rounding(DataType<?> from) {
        return from.isDecimal() ? "round" : "rint";
    }

    private static Field<?> rounded(Field<?> field, DataType<?> type) {
        return Spark.sql(
                "timestamp_micros(cast(round(unix_micros(cast({0} as timestamp)), {1}) as bigint))",
                type, field, Spark.number(type.precision() - MICROSECONDS));
    }
}
