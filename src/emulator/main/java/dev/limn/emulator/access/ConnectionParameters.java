package dev.limn.emulator.access;

import com.google.gson.JsonObject;
import java.util.Locale;
import java.util.Optional;

/**
 * The request that tells a program how to connect (connection parameters page, and Query Service's OpenAPI). It makes no
 * new credential, and says nothing of an expiry. Any {@code x-api-key} will do, as any unexpired token does.
 * Thread-safe.
 */
public final class ConnectionParameters {

    private static final String BEARER = "bearer ";
    private static final int API_VERSION = 1;

    private final Organization organization;
    private final String host;
    private final int port;

    /**
     * @param host where the PostgreSQL protocol is spoken
     * @param port likewise
     */
    public ConnectionParameters(Organization organization, String host, int port) {
        this.organization = organization;
        this.host = host;
        this.port = port;
    }

    Reply get(Request request) {
        Optional<String> authorization = request.header("Authorization");
        if (authorization.isEmpty()) {
            return Reply.gateway(401, "403010", "Oauth token is missing.");
        }
        String token = bearer(authorization.get());
        if (!organization.tokens().accepts(token)) {
            return Reply.gateway(401, "401013", "Oauth token is not valid");
        }
        if (request.header("x-api-key").isEmpty()) {
            return Reply.gateway(403, "403000", "Api Key is required");
        }
        Optional<String> asked = request.header("x-gw-ims-org-id");
        Optional<String> sandbox = request.header("x-sandbox-name");
        if (asked.isEmpty() || sandbox.isEmpty()) {
            return Reply.gateway(400, "400003", "Missing header");
        }
        if (!asked.get().equals(organization.id())) {
            return Reply.gateway(403, "403025", "Profile is not valid");
        }
        return Reply.ok(describe(asked.get(), sandbox.get(), token));
    }

    private JsonObject describe(String user, String sandbox, String token) {
        JsonObject body = new JsonObject();
        body.addProperty("username", user);
        body.addProperty("dbName", sandbox + ":all");
        body.addProperty("host", host);
        body.addProperty("version", API_VERSION);
        body.addProperty("port", port);
        body.addProperty("token", token);
        body.addProperty("compressedToken", CompressedToken.compress(token));
        // Only Adobe's own editor speaks to it; here nobody answers.
        body.addProperty("websocketHost", host);
        return body;
    }

    /** What stands after the scheme; nothing, which is no token, for another scheme. */
    private static String bearer(String authorization) {
        return authorization.toLowerCase(Locale.ROOT).startsWith(BEARER)
                ? authorization.substring(BEARER.length()).strip()
                : "";
    }
}
