package dev.limn.conformance.dialect;

import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Arrays;
import java.util.List;
import org.jooq.JSON;
import org.jooq.JSONB;
import org.jooq.Record;
import org.jooq.Result;
import org.jspecify.annotations.Nullable;

/** A value as Java has it: two are equal that have one class and say the same. */
record Value(@Nullable Object value) {

    private static final MathContext ABOUT = new MathContext(12);

    /** The same in a form whose equality is that of the value: 1.0 and 1.00 are one number, JSON has no blanks. */
    Value normal(boolean about) {
        return new Value(normal(value, about));
    }

    private static @Nullable Object normal(@Nullable Object value, boolean about) {
        return switch (value) {
            case null -> null;
            case BigDecimal number -> decimal(number, about);
            case Double number
            when about && Double.isFinite(number) -> "double " + decimal(BigDecimal.valueOf(number), true);
            case Float number when about && Float.isFinite(number) -> "float " + number;
            case JSON json -> List.of("JSON", json(json.data()));
            case JSONB json -> List.of("JSONB", json(json.data()));
            case byte[] bytes -> "bytes " + Arrays.toString(bytes);
            case Object[] array -> array.getClass().getSimpleName() + elements(Arrays.asList(array), about);
            case Record row -> "record " + elements(row.intoList(), about);
            case Result<?> rows -> rows.stream().map(row -> normal(row, about)).toList();
            default -> value;
        };
    }

    private static Object decimal(BigDecimal number, boolean about) {
        BigDecimal digits = about ? number.round(ABOUT) : number;
        return digits.signum() == 0 ? BigDecimal.ZERO : digits.stripTrailingZeros();
    }

    private static Object elements(List<?> values, boolean about) {
        return values.stream().map(each -> String.valueOf(normal(each, about))).toList();
    }

    private static Object json(String text) {
        try {
            return JsonParser.parseString(text);
        } catch (JsonParseException e) {
            return text;
        }
    }

    @Override
    public String toString() {
        return value + (value == null ? "" : ":" + value.getClass().getSimpleName());
    }
}
