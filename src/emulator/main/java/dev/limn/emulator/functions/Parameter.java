package dev.limn.emulator.functions;

import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import org.apache.spark.sql.catalyst.expressions.Expression;
import org.apache.spark.sql.catalyst.util.package$;
import org.apache.spark.sql.types.BooleanType;
import org.apache.spark.sql.types.TimestampNTZType;
import org.apache.spark.sql.types.TimestampType;
import org.apache.spark.unsafe.types.UTF8String;
import org.jspecify.annotations.Nullable;

/** What Adobe's functions take. A function takes each of them once at most, the optional ones last. */
enum Parameter {
    TIMESTAMP(
            "the timestamp must be a TIMESTAMP",
            false,
            argument ->
                    argument.dataType() instanceof TimestampType || argument.dataType() instanceof TimestampNTZType),
    CONDITION("the condition must be a BOOLEAN", false, argument -> argument.dataType() instanceof BooleanType),
    VALUE("the value can be anything", false, argument -> true),
    LABEL("the channel's name must be a constant STRING", false, argument -> constant(argument) instanceof UTF8String),
    SECONDS("the time-out must be a constant whole number of seconds", false, argument -> isNumber(argument, 0)),
    SHIFT("the shift must be a constant whole number, 1 or more", true, argument -> isNumber(argument, 1)),
    FLAG("the flag must be true or false", true, argument -> constant(argument) instanceof Boolean),
    UNIT(
            "the unit must be days, hours, minutes or seconds",
            true,
            argument -> Units.MICROS.containsKey(Units.name(constant(argument))));

    private final String rule;
    private final boolean optional;
    private final Predicate<Expression> kept;

    Parameter(String rule, boolean optional, Predicate<Expression> kept) {
        this.rule = rule;
        this.optional = optional;
        this.kept = kept;
    }

    boolean optional() {
        return optional;
    }

    /** What is wrong with an argument, null if nothing is. */
    @Nullable
    String fault(Expression argument) {
        return kept.test(argument)
                ? null
                : rule + ", not " + written(argument) + " of type "
                        + argument.dataType().sql();
    }

    /** The microseconds of a unit that has no fault. */
    static long unit(Expression argument) {
        return Units.MICROS.getOrDefault(Units.name(constant(argument)), 1L);
    }

    /** The value of an argument that is the same for every row, null if it is not. */
    static @Nullable Object constant(Expression argument) {
        return argument.foldable() ? argument.eval(null) : null;
    }

    /** An argument as it was written, without the names Spark gives unnamed tables. */
    static String written(Expression argument) {
        return package$.MODULE$.toPrettySQL(argument, true);
    }

    private static boolean isNumber(Expression argument, int least) {
        return switch (constant(argument)) {
            case Byte number -> number >= least;
            case Short number -> number >= least;
            case Integer number -> number >= least;
            case Long number -> number >= least && number <= Integer.MAX_VALUE;
            case null -> false;
            default -> false;
        };
    }

    // Apart, since an enum's own statics come too late for its members.
    private static final class Units {

        private static final Map<String, Long> MICROS =
                Map.of("days", 86_400_000_000L, "hours", 3_600_000_000L, "minutes", 60_000_000L, "seconds", 1_000_000L);

        private static String name(@Nullable Object constant) {
            return String.valueOf(constant).toLowerCase(Locale.ROOT);
        }
    }
}
