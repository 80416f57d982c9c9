package dev.limn.emulator.access;

import com.google.gson.JsonObject;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Adobe's Identity Management Service, as far as programs use it: a client id and a secret, sent as a form, give an
 * access token (OAuth 2 client credentials, RFC 6749, section 4.4). Thread-safe.
 */
public final class Ims {

    private final List<ImsClient> clients;
    private final TokenIssuer issuer;

    public Ims(List<ImsClient> clients, TokenIssuer issuer) {
        this.clients = List.copyOf(clients);
        this.issuer = issuer;
    }

    Reply token(Request request) {
        String type = request.header("Content-Type").orElse("").split(";", 2)[0].strip();
        if (!type.equalsIgnoreCase("application/x-www-form-urlencoded")) {
            return invalid("Content-Type must be application/x-www-form-urlencoded");
        }
        Optional<Map<String, String>> form = form(request.body());
        if (form.isEmpty()) {
            return invalid("the form is malformed, or names a parameter twice");
        }
        return token(form.get());
    }

    private Reply token(Map<String, String> form) {
        String grant = form.get("grant_type");
        String id = form.get("client_id");
        String secret = form.get("client_secret");
        if (grant == null) {
            return invalid("grant_type is missing");
        }
        if (!grant.equals("client_credentials")) {
            return Reply.oauth(400, "unsupported_grant_type", "the only grant_type here is client_credentials");
        }
        if (id == null || secret == null) {
            return invalid((id == null ? "client_id" : "client_secret") + " is missing");
        }
        boolean known = clients.stream().anyMatch(each -> each.id().equals(id) && Accounts.same(each.secret(), secret));
        if (!known) {
            return Reply.oauth(401, "invalid_client", "client_id or client_secret is wrong");
        }
        JsonObject body = new JsonObject();
        body.addProperty("access_token", issuer.issue(id, form.getOrDefault("scope", TokenIssuer.DEFAULT_SCOPE)));
        body.addProperty("token_type", "bearer");
        body.addProperty("expires_in", issuer.life().toSeconds());
        return Reply.ok(body);
    }

    private static Reply invalid(String description) {
        return Reply.oauth(400, "invalid_request", description);
    }

    /** A form's parameters; one without a value counts as omitted, as OAuth has it. Empty if it is malformed. */
    private static Optional<Map<String, String>> form(String body) {
        Map<String, String> form = new HashMap<>();
        try {
            for (String each : body.split("&")) {
                String[] pair = each.split("=", 2);
                String value = pair.length == 2 ? URLDecoder.decode(pair[1], StandardCharsets.UTF_8) : "";
                if (!value.isEmpty() && form.put(URLDecoder.decode(pair[0], StandardCharsets.UTF_8), value) != null) {
                    return Optional.empty();
                }
            }
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
        return Optional.of(form);
    }
}
