package dev.limn.emulator.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.limn.emulator.EmulatorClock;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.net.ssl.SSLHandshakeException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RestServiceTest {

    private static final String ORGANIZATION = "0A1B2C@AdobeOrg";
    private static final String PARAMETERS = "/data/foundation/query/connection_parameters";
    private static final Authority AUTHORITY = new Authority();

    private final EmulatorClock clock = new EmulatorClock();
    private final Tokens tokens = new Tokens(clock);
    private final Accounts accounts = new Accounts(clock);
    private final TokenIssuer issuer = new TokenIssuer(tokens, TokenIssuer.DEFAULT_LIFE);
    private final ImsClient registered = ImsClient.random();
    private final HttpClient http =
            HttpClient.newBuilder().sslContext(AUTHORITY.client()).build();
    private final RestService service = start();

    @AfterEach
    void stop() {
        service.close();
        http.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/ims/token/v3", "/ims/token/v2"})
    @DisplayName("client id and secret give a token and its life in seconds [aepp, mlconn]")
    void clientCredentialsGiveAToken(String path) throws Exception {
        HttpResponse<String> response =
                post(path, form("client_credentials", registered.secret()) + "&scope=openid%2CAdobeID");

        JsonObject json = json(response);
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.headers().firstValue("Content-Type")).contains("application/json");
        assertThat(response.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(json.keySet()).containsExactly("access_token", "token_type", "expires_in");
        assertThat(json.get("token_type").getAsString()).isEqualTo("bearer");
        assertThat(json.get("expires_in").getAsLong()).isEqualTo(86_400);
        assertThat(tokens.accepts(json.get("access_token").getAsString())).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "grant_type=password&client_id=a&client_secret=b, 400, unsupported_grant_type",
        "client_id=a&client_secret=b, 400, invalid_request",
        "grant_type=&client_id=a&client_secret=b, 400, invalid_request",
        "grant_type=client_credentials&client_secret=b, 400, invalid_request",
        "grant_type=client_credentials&client_id=a, 400, invalid_request",
        "grant_type=client_credentials&client_id=a&client_id=a&client_secret=b, 400, invalid_request",
        "grant_type=client_credentials&client_id=%zz&client_secret=b, 400, invalid_request",
        "grant_type=client_credentials&client_id=a&client_secret=b, 401, invalid_client",
        "'', 400, invalid_request",
    })
    void refusalsAreThoseOfOAuth(String form, int status, String error) throws Exception {
        HttpResponse<String> response = post("/ims/token/v3", form);

        assertThat(response.statusCode()).isEqualTo(status);
        assertThat(json(response).get("error").getAsString()).isEqualTo(error);
        assertThat(json(response).get("error_description").getAsString()).isNotBlank();
    }

    @Test
    void aWrongSecretIsNotShown() throws Exception {
        HttpResponse<String> response = post("/ims/token/v3", form("client_credentials", "hunter2"));

        assertThat(response.statusCode()).isEqualTo(401);
        assertThat(response.body()).contains("invalid_client").doesNotContain("hunter2", registered.secret());
    }

    @Test
    void neverPrintsASecret() {
        String form = form("client_credentials", registered.secret());
        Ims ims = new Ims(List.of(registered), issuer);
        Request request = new Request(name -> Optional.of("application/x-www-form-urlencoded"), form);

        Reply reply = ims.token(request);

        String token = reply.body().get("access_token").getAsString();
        assertThat(request + " " + reply + ims + registered).doesNotContain(registered.secret(), token);
    }

    @Test
    void onlyAFormIsTaken() throws Exception {
        HttpResponse<String> response = send(request("/ims/token/v3")
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("{}")));

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(json(response).get("error").getAsString()).isEqualTo("invalid_request");
    }

    @Test
    void aLargeBodyIsRefused() throws Exception {
        assertThat(post("/ims/token/v3", "x".repeat(100_000)).statusCode()).isEqualTo(413);
        assertThat(post("/ims/token/v3", "x".repeat(60_000)).statusCode()).isEqualTo(400);
    }

    @Test
    @DisplayName("connection parameters have exactly these fields, user and token as received [connparam, oas]")
    void connectionParametersHaveTheirFields() throws Exception {
        String token = issuer.issue("limn");

        HttpResponse<String> response = get(headers(token));

        JsonObject json = json(response);
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(json.keySet())
                .containsExactly(
                        "username", "dbName", "host", "version", "port", "token", "compressedToken", "websocketHost");
        assertThat(json.get("username").getAsString()).isEqualTo(ORGANIZATION);
        assertThat(json.get("dbName").getAsString()).isEqualTo("dev-2:all");
        assertThat(json.get("host").getAsString()).isEqualTo("localhost");
        assertThat(json.getAsJsonPrimitive("version").isNumber()).isTrue();
        assertThat(json.get("port").getAsInt()).isEqualTo(5432);
        assertThat(json.get("token").getAsString()).isEqualTo(token);
        assertThat(tokens.accepts(json.get("compressedToken").getAsString())).isTrue();
        assertThat(json.get("compressedToken").getAsString()).hasSizeLessThan(token.length());
    }

    @Test
    @DisplayName("without, or with a bad or expired authorization, it is 401 [oas]")
    void unauthorized() throws Exception {
        String token = issuer.issue("limn");

        assertThat(get(without("Authorization")).statusCode()).isEqualTo(401);
        assertThat(get(Map.of()).statusCode()).isEqualTo(401);
        assertThat(get(headers("hunter2")).statusCode()).isEqualTo(401);
        Map<String, String> basic = headers(token);
        basic.put("Authorization", "Basic " + token);
        assertThat(get(basic).statusCode()).isEqualTo(401);
        clock.advance(Duration.ofHours(24));
        HttpResponse<String> expired = get(headers(token));
        assertThat(expired.statusCode()).isEqualTo(401);
        assertThat(expired.body()).contains("401013").doesNotContain(token);
    }

    @ParameterizedTest
    @CsvSource({"x-gw-ims-org-id, 400, 400003", "x-sandbox-name, 400, 400003", "x-api-key, 403, 403000"})
    @DisplayName("the other headers are required [oas, connparam]")
    void theOtherHeadersAreRequired(String header, int status, String code) throws Exception {
        HttpResponse<String> response = get(without(header));

        assertThat(response.statusCode()).isEqualTo(status);
        assertThat(json(response).get("error_code").getAsString()).isEqualTo(code);
    }

    @Test
    void anotherOrganizationIsRefused() throws Exception {
        Map<String, String> headers = headers(issuer.issue("limn"));
        headers.put("x-gw-ims-org-id", "FFFF@AdobeOrg");

        assertThat(get(headers).statusCode()).isEqualTo(403);
    }

    @Test
    @DisplayName("a request id is echoed, or made [oas]")
    void aRequestIdIsEchoed() throws Exception {
        Map<String, String> headers = headers(issuer.issue("limn"));

        assertThat(get(headers).headers().firstValue("x-request-id"))
                .hasValueSatisfying(id -> assertThat(id).hasSize(36));
        headers.put("x-request-id", "mine");
        assertThat(get(headers).headers().firstValue("x-request-id")).contains("mine");
    }

    @Test
    void anythingElseIsNotThere() throws Exception {
        for (String path : List.of("/", "/ims/token", PARAMETERS + "/", "/data/foundation/query/queries")) {
            assertThat(send(request(path).GET()).statusCode()).as(path).isEqualTo(404);
        }
    }

    @Test
    void otherMethodsAreNotAllowed() throws Exception {
        HttpResponse<String> get = send(request("/ims/token/v3").GET());
        HttpResponse<String> post = send(request(PARAMETERS).POST(HttpRequest.BodyPublishers.ofString("")));
        HttpResponse<String> head = send(request(PARAMETERS).HEAD());

        assertThat(get.statusCode()).isEqualTo(405);
        assertThat(get.headers().firstValue("Allow")).contains("POST");
        assertThat(post.statusCode()).isEqualTo(405);
        assertThat(post.headers().firstValue("Allow")).contains("GET");
        assertThat(head.statusCode()).isEqualTo(405);
    }

    @Test
    void onlyItsAuthorityVouchesForIt() {
        try (HttpClient stranger =
                HttpClient.newBuilder().sslContext(new Authority().client()).build()) {
            assertThatThrownBy(() -> stranger.send(request("/").build(), HttpResponse.BodyHandlers.ofString()))
                    .isInstanceOf(SSLHandshakeException.class);
        }
    }

    @Test
    void isGoneOnceClosed() {
        service.close();

        assertThatThrownBy(() -> send(request("/").GET())).isInstanceOf(ConnectException.class);
    }

    private RestService start() {
        try {
            return new RestService(
                    AUTHORITY.server(),
                    0,
                    new Ims(List.of(registered), issuer),
                    new ConnectionParameters(new Organization(ORGANIZATION, tokens, accounts), "localhost", 5432));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String form(String grant, String secret) {
        return "grant_type=" + grant + "&client_id=" + registered.id() + "&client_secret=" + secret;
    }

    private static Map<String, String> headers(String token) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Authorization", "Bearer " + token);
        headers.put("x-gw-ims-org-id", ORGANIZATION);
        headers.put("x-api-key", "limn");
        headers.put("x-sandbox-name", "dev-2");
        return headers;
    }

    private Map<String, String> without(String header) {
        Map<String, String> headers = headers(issuer.issue("limn"));
        headers.remove(header);
        return headers;
    }

    private HttpResponse<String> get(Map<String, String> headers) throws Exception {
        HttpRequest.Builder request = request(PARAMETERS).GET();
        headers.forEach(request::header);
        return send(request);
    }

    private HttpResponse<String> post(String path, String form) throws Exception {
        return send(request(path)
                .header("Content-Type", "application/x-www-form-urlencoded; charset=utf-8")
                .POST(HttpRequest.BodyPublishers.ofString(form)));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("https://localhost:" + service.port() + path))
                .timeout(Duration.ofSeconds(20));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private static JsonObject json(HttpResponse<String> response) {
        return JsonParser.parseString(response.body()).getAsJsonObject();
    }
}
