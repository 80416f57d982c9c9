package dev.limn.emulator.functions;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.expressions.Expression;
import org.apache.spark.sql.types.DataType;
import org.jspecify.annotations.Nullable;

/** The arguments of one call, by what they are for. */
final class Arguments {

    /** A row without a timestamp. */
    static final long NEVER = Long.MIN_VALUE;

    private final Map<Parameter, Expression> given = new EnumMap<>(Parameter.class);

    Arguments(List<Parameter> parameters, List<Expression> expressions) {
        for (int i = 0; i < expressions.size(); i++) {
            given.put(parameters.get(i), expressions.get(i));
        }
    }

    DataType type(Parameter parameter) {
        return get(parameter).dataType();
    }

    /** A row's timestamp in microseconds, or {@link #NEVER}. */
    long time(InternalRow row) {
        return get(Parameter.TIMESTAMP).eval(row) instanceof Long micros ? micros : NEVER;
    }

    /** Whether the condition holds; null does not. */
    boolean matches(InternalRow row) {
        return Boolean.TRUE.equals(get(Parameter.CONDITION).eval(row));
    }

    /** A value that outlives its row. */
    @Nullable
    Object value(InternalRow row) {
        return InternalRow.copyValue(get(Parameter.VALUE).eval(row));
    }

    Object label() {
        Object label = Parameter.constant(get(Parameter.LABEL));
        return label == null ? "" : label;
    }

    /** The time-out in microseconds. */
    long timeOut() {
        return number(Parameter.SECONDS, 0) * 1_000_000L;
    }

    /** How many events away, 1 unless said. */
    int shift() {
        return Math.toIntExact(number(Parameter.SHIFT, 1));
    }

    /** False unless said. */
    boolean flag() {
        Expression flag = given.get(Parameter.FLAG);
        return flag != null && Boolean.TRUE.equals(Parameter.constant(flag));
    }

    /** The microseconds of a unit, of a second unless said. */
    long unit() {
        Expression unit = given.get(Parameter.UNIT);
        return unit == null ? 1_000_000L : Parameter.unit(unit);
    }

    private long number(Parameter parameter, long otherwise) {
        Expression number = given.get(parameter);
        return number != null && Parameter.constant(number) instanceof Number constant
                ? constant.longValue()
                : otherwise;
    }

    private Expression get(Parameter parameter) {
        Expression argument = given.get(parameter);
        if (argument == null) {
            throw new IllegalStateException("a call without its " + parameter);
        }
        return argument;
    }
}
