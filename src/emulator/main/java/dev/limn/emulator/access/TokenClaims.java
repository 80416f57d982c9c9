package dev.limn.emulator.access;

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
 * What a JSON Web Token says of itself.
 *
 * @param expiry the moment from which it counts no more
 * @param created the moment it was made, if it says
 */
record TokenClaims(Instant expiry, Optional<Instant> created) {

    /** The claims of a token that says when it expires; empty for anything else. */
    static Optional<TokenClaims> of(String token) {
        String[] parts = token.split("\\.", -1);
        if (parts.length != 3) {
            return Optional.empty();
        }
        try {
            String claims = new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8);
            return JsonParser.parseString(claims) instanceof JsonObject object ? of(object) : Optional.empty();
        } catch (JsonParseException | IllegalArgumentException | ArithmeticException | DateTimeException e) {
            // Any text may be sent as a password: what cannot be read as a token is none.
            return Optional.empty();
        }
    }

    private static Optional<TokenClaims> of(JsonObject claims) {
        Optional<Instant> created = claims.has("created_at")
                ? Optional.of(Instant.ofEpochMilli(number(claims, "created_at").longValueExact()))
                : seconds(claims, "iat");
        Optional<Instant> expiry = seconds(claims, "exp"); // RFC 7519; Adobe's tokens have the other two instead.
        if (expiry.isEmpty() && claims.has("expires_in")) {
            long life = number(claims, "expires_in").longValueExact();
            expiry = created.map(moment -> moment.plusMillis(life));
        }
        return expiry.map(moment -> new TokenClaims(moment, created));
    }

    private static Optional<Instant> seconds(JsonObject claims, String name) {
        return claims.has(name)
                ? Optional.of(Instant.ofEpochSecond(number(claims, name).longValue()))
                : Optional.empty();
    }

    private static BigDecimal number(JsonObject claims, String name) {
        if (!claims.get(name).isJsonPrimitive()) {
            throw new IllegalArgumentException(name + " is not a number");
        }
        return claims.get(name).getAsBigDecimal();
    }
}
