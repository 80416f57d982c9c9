package dev.limn.cli;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import java.util.List;
import java.util.stream.Collectors;

/** What {@code --json} prints. */
final class Json {

    private static final Gson GSON =
            new GsonBuilder().disableHtmlEscaping().serializeNulls().create();

    private Json() {}

    /** An array with one value a line. */
    static String array(List<?> values) {
        return values.stream().map(GSON::toJson).collect(Collectors.joining(",\n ", "[", "]"));
    }
}
