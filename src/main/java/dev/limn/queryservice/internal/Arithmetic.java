package dev.limn.queryservice.internal;

import java.util.List;
import org.jooq.DataType;
import org.jooq.Field;
import org.jooq.QueryPart;
import org.jooq.impl.QOM;
import org.jooq.impl.SQLDataType;

/** Numbers. */
final class Arithmetic {

    private Arithmetic() {}

    static List<Rewrite<?>> rewrites() {
        return List.of(
                Rewrite.<QOM.Div<?>>generic(QOM.Div.class, div -> divided(div, div.$arg1(), div.$arg2())),
                Rewrite.<QOM.BitXor<?>>generic(
                        QOM.BitXor.class, xor -> Spark.sql("({0} ^ {1})", xor.getDataType(), xor.$arg1(), xor.$arg2())),
                Rewrite.<QOM.Round<?>>generic(
                        QOM.Round.class, round -> rounded(round, round.$value(), round.$decimals())),
                Rewrite.<QOM.Trunc<?>>generic(QOM.Trunc.class, trunc -> cut(trunc, trunc.$value(), trunc.$decimals())),
                Rewrite.of(QOM.ToHex.class, hex -> hexadecimal(hex.$value())));
    }

    // Spark's own sign for it gives a double or a decimal, whatever it divides.
    private static QueryPart divided(Field<?> quotient, Field<?> dividend, Field<?> divisor) {
        return whole(dividend) && whole(divisor)
                ? Spark.sql(
                        "cast(({0} div {1}) as " + Types.name(quotient.getDataType()) + ")",
                        quotient.getDataType(),
                        dividend,
                        divisor)
                : quotient;
    }

    // By PostgreSQL's rules, where those of jOOQ are others: a sum of integers is a long, its rounding a double.
    private static boolean whole(Field<?> field) {
        return switch (field) {
            case QOM.Sum sum ->
                Types.whole(sum.$field().getDataType())
                        && sum.$field().getDataType().getType() != Long.class;
            case QOM.Ceil<?> any -> false;
            case QOM.Floor<?> any -> false;
            case QOM.Round<?> any -> false;
            case QOM.Sign any -> false;
            case QOM.Extract<?> any -> false;
            case QOM.Neg<?> negated -> whole(negated.$arg1());
            case QOM.Add<?> sum -> whole(sum.$arg1()) && whole(sum.$arg2());
            case QOM.Sub<?> difference -> whole(difference.$arg1()) && whole(difference.$arg2());
            case QOM.Mul<?> product -> whole(product.$arg1()) && whole(product.$arg2());
            default -> Types.whole(field.getDataType());
        };
    }

    private static Field<?> rounded(
            Field<?> result, Field<?> value, @org.jspecify.annotations.Nullable Field<Integer> decimals) {
        DataType<?> type = result.getDataType();
        if (decimals != null) {
            return Spark.call("round", type, value, Spark.inlined(decimals));
        }
        // PostgreSQL rounds halves of floating point numbers to the even neighbour.
        return Spark.call(value.getDataType().isFloat() ? "rint" : "round", type, value);
    }

    private static Field<?> cut(Field<?> result, Field<?> value, Field<Integer> decimals) {
        Field<?> exact = value.getDataType().isDecimal()
                ? value
                : Spark.sql("cast({0} as decimal(38, 15))", SQLDataType.NUMERIC, value);
        return Casts.to(
                Spark.sql(
                        "case when {0} < 0 then ceil({0}, {1}) else floor({0}, {1}) end",
                        SQLDataType.NUMERIC, exact, Spark.inlined(decimals)),
                result.getDataType());
    }

    // Of a negative number PostgreSQL gives as many digits as its type has, Spark those of a long.
    private static Field<String> hexadecimal(Field<?> value) {
        String number = value.getDataType().getType() == Long.class
                ? "cast({0} as bigint)"
                : "(cast({0} as bigint) & 4294967295)";
        return Spark.sql("lower(hex(" + number + "))", SQLDataType.VARCHAR, value);
    }
}
