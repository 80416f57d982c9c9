package dev.limn.emulator;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** What {@code limn probe --output} writes. */
final class ProbeReport {

    private ProbeReport() {}

    static Map<String, JsonElement> switches(Path report) {
        try {
            JsonElement switches = JsonParser.parseString(Files.readString(report))
                    .getAsJsonObject()
                    .get("switches");
            if (switches instanceof JsonObject object
                    && object.asMap().values().stream().allMatch(JsonElement::isJsonPrimitive)) {
                return object.asMap();
            }
        } catch (IOException | JsonParseException | IllegalStateException e) {
            throw new IllegalArgumentException(report + ": no report of limn probe can be read there", e);
        }
        throw new IllegalArgumentException(report + ": not a report of limn probe: it has no switches");
    }
}
