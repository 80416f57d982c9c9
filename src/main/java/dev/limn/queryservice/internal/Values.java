package dev.limn.queryservice.internal;

import static java.time.ZoneOffset.UTC;

import dev.limn.queryservice.UnsupportedSqlException;
import dev.limn.queryservice.nested.internal.Literal;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Binding;
import org.jooq.DataType;
import org.jooq.Field;
import org.jooq.JSON;
import org.jooq.JSONB;
import org.jooq.Param;
import org.jooq.QueryPart;
import org.jooq.VisitContext;
import org.jooq.conf.ParamType;
import org.jooq.impl.DSL;
import org.jooq.impl.DefaultBinding;
import org.jooq.impl.SQLDataType;
import org.jooq.types.DayToSecond;
import org.jooq.types.YearToMonth;
import org.jooq.types.YearToSecond;
import org.jspecify.annotations.Nullable;

/** Values that a program gives, bound or within the text. */
final class Values {

    private static final HexFormat HEX = HexFormat.of();

    // Doubles as text: Spark reads NaN and infinity in it, and what jOOQ casts to has a name of PostgreSQL's.
    private static final List<SentAs<?, ?>> SENT = List.of(
            SentAs.text("{0}", SQLDataType.VARCHAR, Character.class, text -> text.charAt(0), String::valueOf),
            SentAs.text("{0}", SQLDataType.VARCHAR, UUID.class, UUID::fromString, UUID::toString),
            SentAs.text("{0}", SQLDataType.VARCHAR, JSON.class, JSON::json, JSON::data),
            SentAs.text("{0}", SQLDataType.VARCHAR, JSONB.class, JSONB::jsonb, JSONB::data),
            SentAs.text("unhex({0})", SQLDataType.VARBINARY, byte[].class, HEX::parseHex, HEX::formatHex),
            SentAs.text("cast({0} as double)", SQLDataType.DOUBLE, Double.class, Double::valueOf, String::valueOf),
            SentAs.text("cast({0} as float)", SQLDataType.REAL, Float.class, Float::valueOf, String::valueOf),
            SentAs.time(OffsetDateTime.class, time -> time.atOffset(UTC), time -> utc(time.toInstant())),
            SentAs.time(Instant.class, time -> time.toInstant(UTC), Values::utc));

    private Values() {}

    static List<Rewrite<?>> rewrites() {
        return List.of(new Rewrite<>(Param.class, Values::value));
    }

    private static QueryPart value(Param<?> param, VisitContext context) {
        if (!ofJooq(param.getBinding())) {
            return param;
        }
        Object value = databaseValue(param, param.getBinding().converter());
        Class<?> type = value == null ? param.getBinding().converter().fromType() : value.getClass();
        return sent(param, type).orElseGet(() -> value == null ? absent(param, context) : value(param, value, context));
    }

    // A binding of the program's own says what is rendered.
    private static boolean ofJooq(Binding<?, ?> binding) {
        return binding.getClass().getName().startsWith(DefaultBinding.class.getName());
    }

    // What the program's type stands for, where a converter is in between.
    @SuppressWarnings({"unchecked", "rawtypes"})
    private static @Nullable Object databaseValue(Param<?> param, org.jooq.Converter converter) {
        return param.getValue() == null ? null : converter.to(param.getValue());
    }

    /** What is sent as another type than its own: null as well, so that the text is the same for each row of a batch. */
    private static Optional<QueryPart> sent(Param<?> param, Class<?> type) {
        return SENT.stream().filter(each -> each.type() == type).findFirst().map(each -> each.field(param));
    }

    private static QueryPart value(Param<?> param, Object value, VisitContext context) {
        return switch (value) {
            case String text -> inlined(param, context) && !Literal.isPlain(text) ? new Literal(text) : param;
            case DayToSecond interval -> dayToSecond(interval);
            case YearToMonth interval -> yearToMonth(interval);
            case YearToSecond interval ->
                throw new UnsupportedSqlException(
                        "interval of years to seconds", "add a YearToMonth, then a DayToSecond");
            case LocalTime time -> throw time();
            case OffsetTime time -> throw time();
            case java.sql.Time time -> throw time();
            case Object[] elements -> array(param, elements);
            default -> param;
        };
    }

    private static boolean inlined(Param<?> param, VisitContext context) {
        return param.isInline() || context.context().paramType() == ParamType.INLINED;
    }

    private static LocalDateTime utc(Instant time) {
        return LocalDateTime.ofInstant(time, UTC);
    }

    private static Field<?> dayToSecond(DayToSecond interval) {
        String sign = interval.getSign() < 0 ? "-" : "";
        return Spark.sql(
                "interval '%s%d %02d:%02d:%02d.%09d' day to second"
                        .formatted(
                                sign,
                                Math.abs(interval.getDays()),
                                Math.abs(interval.getHours()),
                                Math.abs(interval.getMinutes()),
                                Math.abs(interval.getSeconds()),
                                Math.abs(interval.getNano())),
                SQLDataType.INTERVALDAYTOSECOND);
    }

    private static Field<?> yearToMonth(YearToMonth interval) {
        String sign = interval.getSign() < 0 ? "-" : "";
        return Spark.sql(
                "interval '%s%d-%d' year to month"
                        .formatted(sign, Math.abs(interval.getYears()), Math.abs(interval.getMonths())),
                SQLDataType.INTERVALYEARTOMONTH);
    }

    private static UnsupportedSqlException time() {
        return new UnsupportedSqlException("time of day", "keep seconds of the day as a number, or a timestamp");
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static Field<?> array(Param<?> param, Object[] elements) {
        DataType type = param.getDataType().getArrayComponentDataType();
        DataType known = type == null ? SQLDataType.OTHER : type;
        Field<?>[] values = Arrays.stream(elements)
                .map(each -> param.isInline() ? DSL.inline(each, known) : DSL.val(each, known))
                .toArray(Field<?>[]::new);
        return values.length == 0
                ? Spark.sql("cast(array() as array<" + Types.name(known) + ">)", SQLDataType.OTHER)
                : Spark.call("array", SQLDataType.OTHER, values);
    }

    // jOOQ would cast it to a type whose name Spark does not know. It stays a parameter: a batch binds others later.
    private static QueryPart absent(Param<?> param, VisitContext context) {
        if (TypedAround.isSaid(context.context())) {
            return param;
        }
        return Types.find(param.getDataType())
                .<QueryPart>map(
                        name -> Spark.sql("cast({0} as " + name + ")", param.getDataType(), SentAs.untyped(param)))
                .orElse(param);
    }
}
