package dev.limn.credentials;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;

/**
 * Reads when a password expires, if it is a JSON Web Token. The signature is not checked: that is the server's part.
 */
final class AccessToken {

    private AccessToken() {}

    /** The moment the token says it expires at; empty for a password that is no token, or a token that does not say. */
    static Optional<Instant> expiry(String password) {
        String[] parts = password.split("\\.", -1);
        if (parts.length != 3) {
            return Optional.empty();
        }
        try {
            byte[] claims = Base64.getUrlDecoder().decode(parts[1]);
            JsonElement json = JsonParser.parseString(new String(claims, StandardCharsets.UTF_8));
            return json instanceof JsonObject object ? expiry(object) : Optional.empty();
        } catch (JsonParseException | IllegalArgumentException | ArithmeticException | DateTimeException e) {
            // Any text may be a password: what cannot be read as a token is none.
            return Optional.empty();
        }
    }

    private static Optional<Instant> expiry(JsonObject claims) {
        if (claims.has("exp")) { // RFC 7519, section 4.1.4: seconds, perhaps with a fraction
            return Optional.of(Instant.ofEpochSecond(number(claims, "exp").longValue()));
        }
        if (claims.has("created_at") && claims.has("expires_in")) { // Adobe's tokens: milliseconds, as strings
            return Optional.of(Instant.ofEpochMilli(number(claims, "created_at")
                    .add(number(claims, "expires_in"))
                    .longValueExact()));
        }
        return Optional.empty();
    }

    private static BigDecimal number(JsonObject claims, String name) {
        JsonElement value = claims.get(name);
        if (!value.isJsonPrimitive()) {
            throw new IllegalArgumentException(name + " is not a number");
        }
        return value.getAsBigDecimal();
    }
}
