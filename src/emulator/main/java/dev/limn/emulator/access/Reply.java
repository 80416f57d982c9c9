package dev.limn.emulator.access;

import com.google.gson.JsonObject;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The answer to a request. Never prints its body, which may hold a token.
 *
 * @param status of HTTP
 * @param body becomes a JSON object, its keys in this order
 * @param headers besides those that every answer has
 */
record Reply(int status, JsonObject body, Map<String, String> headers) {

    static Reply ok(JsonObject body) {
        return new Reply(200, body, Map.of());
    }

    /** As OAuth 2 says errors (RFC 6749, section 5.2). */
    static Reply oauth(int status, String error, String description) {
        JsonObject body = new JsonObject();
        body.addProperty("error", error);
        body.addProperty("error_description", description);
        return new Reply(status, body, Map.of());
    }

    /** As the gateway before Experience Platform says errors (Experience Platform troubleshooting guide). */
    static Reply gateway(int status, String code, String message) {
        JsonObject body = new JsonObject();
        body.addProperty("error_code", code);
        body.addProperty("message", message);
        return new Reply(status, body, Map.of());
    }

    Reply with(String header, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(header, value);
        return new Reply(status, body, more);
    }

    @Override
    public String toString() {
        return "Reply[status=" + status + ", body=***]";
    }
}
