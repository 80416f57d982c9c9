package dev.limn.conformance.adobe;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Arrays and maps as Spark writes them. */
final class Json {

    private Json() {}

    /** JSON for an array or a map, and the value's own text for all else. */
    static @Nullable String text(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case Object[] array -> Arrays.stream(array).map(Json::member).collect(Collectors.joining(",", "[", "]"));
            case Map<?, ?> map ->
                map.entrySet().stream()
                        .map(entry -> member(entry.getKey()) + ":" + member(entry.getValue()))
                        .collect(Collectors.joining(",", "{", "}"));
            default -> value.toString();
        };
    }

    private static @Nullable String member(@Nullable Object value) {
        return value instanceof String string ? '"' + string + '"' : text(value);
    }
}
