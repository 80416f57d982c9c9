package dev.limn.queryservice;

import static dev.limn.queryservice.WindowFunctionStep.AHEAD;
import static dev.limn.queryservice.WindowFunctionStep.BACK;

import dev.limn.queryservice.internal.Calls;
import dev.limn.queryservice.internal.Windowed;
import dev.limn.queryservice.nested.internal.Literal;
import dev.limn.queryservice.nested.internal.Step;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.QueryPart;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/** Adobe's window functions, with the frames and the structs of their pages. */
final class AdobeWindows {

    private static final Set<ChronoUnit> UNITS =
            Set.of(ChronoUnit.DAYS, ChronoUnit.HOURS, ChronoUnit.MINUTES, ChronoUnit.SECONDS);

    private AdobeWindows() {}

    static WindowFunctionStep<SessionField> session(String function, Field<?> timestamp, QueryPart rule) {
        Field<?> call = Calls.of(function, SQLDataType.OTHER, timestamp, rule);
        return new WindowFunctionStep<>(
                BACK, (window, frame) -> SessionField.of(new Windowed<>(call, call.getDataType(), window, frame)));
    }

    /** A touch, whose credit is called as the page calls it. */
    static <T, V> WindowFunctionStep<AttributionField<T, V>> touch(
            String function, String credit, Field<T> timestamp, String name, Field<V> value, QueryPart... more) {
        List<QueryPart> arguments = Calls.join(List.of(timestamp, new Literal(name), value), more);
        Field<?> call = Calls.of(function, SQLDataType.OTHER, arguments);
        return new WindowFunctionStep<>(
                BACK,
                (window, frame) -> new AttributionField<>(
                        new Windowed<>(call, call.getDataType(), window, frame),
                        timestamp.getDataType(),
                        value.getDataType(),
                        credit));
    }

    static <T> WindowFunctionStep<Field<T>> previous(Field<T> key, int shift, boolean ignoreNulls) {
        return shifted("previous", BACK, key, shift, ignoreNulls);
    }

    static <T> WindowFunctionStep<Field<T>> next(Field<T> key, int shift, boolean ignoreNulls) {
        return shifted("next", AHEAD, key, shift, ignoreNulls);
    }

    private static <T> WindowFunctionStep<Field<T>> shifted(
            String function, String usualFrame, Field<T> key, int shift, boolean ignoreNulls) {
        if (shift < 1) {
            throw new IllegalArgumentException("shift must be at least 1, and is " + shift);
        }
        Field<?> call = Calls.of(function, SQLDataType.OTHER, key, DSL.inline(shift), DSL.inline(ignoreNulls));
        return new WindowFunctionStep<>(
                usualFrame,
                (window, frame) -> Step.member(
                        new Windowed<>(call, call.getDataType(), window, frame), "value", key.getDataType()));
    }

    static WindowFunctionStep<Field<Long>> sincePrevious(Field<?> timestamp, Condition match, ChronoUnit unit) {
        return between("time_between_previous_match", BACK, timestamp, match, unit);
    }

    static WindowFunctionStep<Field<Long>> untilNext(Field<?> timestamp, Condition match, ChronoUnit unit) {
        return between("time_between_next_match", AHEAD, timestamp, match, unit);
    }

    private static WindowFunctionStep<Field<Long>> between(
            String function, String usualFrame, Field<?> timestamp, Condition match, ChronoUnit unit) {
        if (!UNITS.contains(unit)) {
            throw new IllegalArgumentException("unit must be DAYS, HOURS, MINUTES or SECONDS, and is " + unit.name());
        }
        Literal written = new Literal(unit.name().toLowerCase(Locale.ROOT));
        Field<?> call = Calls.of(function, SQLDataType.BIGINT, timestamp, match, written);
        return new WindowFunctionStep<>(
                usualFrame, (window, frame) -> new Windowed<>(call, SQLDataType.BIGINT, window, frame));
    }

    /** A time-out as these functions take it. */
    static Field<Long> seconds(Duration duration) {
        if (duration.isNegative() || duration.getNano() != 0) {
            throw new IllegalArgumentException("the time-out must be whole seconds, 0 or more, and is " + duration);
        }
        return DSL.inline(duration.getSeconds());
    }
}
