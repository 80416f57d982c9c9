package dev.limn.emulator;

import static dev.limn.emulator.testing.RunningEmulator.value;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.limn.emulator.testing.RunningEmulator;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Properties;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** From a client's id and secret to a connection, as Adobe's own Python client goes. */
class RestTest {

    private static final Emulator EMULATOR = Crowded.emulator();
    private static final HttpClient HTTP = HttpClient.newBuilder()
            .sslContext(EMULATOR.authority().client())
            .connectTimeout(Duration.ofSeconds(20))
            .build();

    @AfterEach
    void leaveNothing() {
        Crowded.clear();
    }

    @Test
    @DisplayName("client credentials, connection_parameters, then a connection with what they say [aepp, connparam]")
    void aProgramGetsFromItsSecretToItsRows() throws Exception {
        JsonObject grant = token();
        assertThat(grant.get("token_type").getAsString()).isEqualTo("bearer");
        assertThat(grant.get("expires_in").getAsLong()).isEqualTo(86_400);
        String token = grant.get("access_token").getAsString();
        assertThat(token).hasSizeGreaterThan(1_000);

        HttpResponse<String> response = parameters(token);
        assertThat(response.statusCode()).isEqualTo(200);
        JsonObject parameters = JsonParser.parseString(response.body()).getAsJsonObject();
        assertThat(parameters.keySet())
                .containsExactlyInAnyOrder(
                        "username", "dbName", "host", "version", "port", "token", "compressedToken", "websocketHost");
        assertThat(parameters.get("username").getAsString()).isEqualTo(EMULATOR.user());
        assertThat(parameters.get("token").getAsString()).isEqualTo(token);

        for (String password : new String[] {"token", "compressedToken"}) {
            try (Connection connection = connect(parameters, password)) {
                assertThat(value(connection, "SELECT count(*) FROM events")).isEqualTo("200");
            }
        }
    }

    @Test
    @DisplayName("the token expires as expires_in said, for REST with 401 and for sign-in with 28P01 [oas, faq]")
    void aTokenExpiresEverywhere() throws Exception {
        String token = token().get("access_token").getAsString();
        JsonObject parameters = JsonParser.parseString(parameters(token).body()).getAsJsonObject();

        EMULATOR.clock().advance(Duration.ofSeconds(86_400));

        assertThat(parameters(token).statusCode()).isEqualTo(401);
        assertThat(Refusal.of(() -> connect(parameters, "token")).sqlState()).isEqualTo("28P01");
        assertThat(Refusal.of(() -> connect(parameters, "compressedToken")).sqlState())
                .isEqualTo("28P01");
        assertThat(parameters(token().get("access_token").getAsString()).statusCode())
                .isEqualTo(200);
    }

    @Test
    void tokensThatExpireOnDemandExpireHereToo() throws Exception {
        String token = token().get("access_token").getAsString();

        EMULATOR.faults().expireTokens();

        assertThat(parameters(token).statusCode()).isEqualTo(401);
    }

    @Test
    void aWrongSecretIsRefusedAndNotRepeated() throws Exception {
        HttpResponse<String> response = tokenResponse("open sesame");

        assertThat(response.statusCode()).isEqualTo(401);
        assertThat(response.body()).contains("invalid_client").doesNotContain("sesame");
    }

    private static JsonObject token() throws Exception {
        HttpResponse<String> response = tokenResponse(EMULATOR.imsClient().secret());
        assertThat(response.statusCode()).isEqualTo(200);
        return JsonParser.parseString(response.body()).getAsJsonObject();
    }

    private static HttpResponse<String> tokenResponse(String secret) throws Exception {
        String form = "grant_type=client_credentials&client_id="
                + encoded(EMULATOR.imsClient().id())
                + "&client_secret=" + encoded(secret)
                + "&scope=" + encoded("openid,AdobeID,read_organizations");
        return HTTP.send(
                HttpRequest.newBuilder(uri("/ims/token/v3"))
                        .timeout(Duration.ofSeconds(20))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form))
                        .build(),
                BodyHandlers.ofString());
    }

    private static HttpResponse<String> parameters(String token) throws Exception {
        return HTTP.send(
                HttpRequest.newBuilder(uri("/data/foundation/query/connection_parameters"))
                        .timeout(Duration.ofSeconds(20))
                        .header("Authorization", "Bearer " + token)
                        .header("x-gw-ims-org-id", EMULATOR.user())
                        .header("x-api-key", EMULATOR.imsClient().id())
                        .header("x-sandbox-name", "prod")
                        .build(),
                BodyHandlers.ofString());
    }

    private static Connection connect(JsonObject parameters, String password) throws SQLException {
        Properties more = Patience.driver();
        more.setProperty("PGHOST", parameters.get("host").getAsString());
        more.setProperty("PGPORT", parameters.get("port").getAsString());
        more.setProperty("user", parameters.get("username").getAsString());
        more.setProperty("password", parameters.get(password).getAsString());
        return RunningEmulator.connect(EMULATOR, parameters.get("dbName").getAsString(), more);
    }

    private static URI uri(String path) {
        return EMULATOR.rest().resolve(path);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
