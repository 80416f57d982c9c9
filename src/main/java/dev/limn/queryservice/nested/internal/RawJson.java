package dev.limn.queryservice.nested.internal;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonElement;
import com.google.gson.TypeAdapter;
import com.google.gson.stream.JsonReader;
import java.io.IOException;

/** JSON as text, the numbers as they were written. */
final class RawJson {

    private static final Gson GSON =
            new GsonBuilder().serializeNulls().disableHtmlEscaping().create();
    private static final TypeAdapter<JsonElement> ELEMENTS = GSON.getAdapter(JsonElement.class);

    private RawJson() {}

    static String next(JsonReader in) throws IOException {
        return GSON.toJson(ELEMENTS.read(in));
    }
}
