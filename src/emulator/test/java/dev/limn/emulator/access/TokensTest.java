package dev.limn.emulator.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.limn.emulator.EmulatorClock;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TokensTest {

    private static final String OPAQUE = "k3".repeat(501);

    private final EmulatorClock clock = new EmulatorClock();
    private final Tokens tokens = new Tokens(clock);
    private final TokenIssuer issuer = new TokenIssuer(tokens, TokenIssuer.DEFAULT_LIFE);

    @Test
    @DisplayName("an access token is longer than a thousand characters [cred]")
    void anAccessTokenIsLong() {
        assertThat(issuer.issue("limn")).hasSizeGreaterThan(1_000).matches("eyJ[\\w-]+\\.[\\w-]+\\.[\\w-]+");
    }

    @Test
    void anAccessTokenSaysWhatAdobesSay() {
        Instant before = clock.instant().minusMillis(1);

        JsonObject claims = claims(issuer.issue("limn", "openid,session"));

        assertThat(claims.get("type").getAsString()).isEqualTo("access_token");
        assertThat(claims.get("client_id").getAsString()).isEqualTo("limn");
        assertThat(claims.get("user_id").getAsString()).endsWith("@techacct.adobe.com");
        assertThat(claims.get("scope").getAsString()).isEqualTo("openid,session");
        assertThat(claims.getAsJsonPrimitive("created_at").isString()).isTrue();
        assertThat(claims.getAsJsonPrimitive("expires_in").isString()).isTrue();
        assertThat(claims.get("expires_in").getAsString()).isEqualTo("86400000");
        assertThat(Instant.ofEpochMilli(claims.get("created_at").getAsLong())).isBetween(before, clock.instant());
        assertThat(claims.keySet()).doesNotContain("exp", "iat");
    }

    @Test
    void noTwoTokensAreEqual() {
        assertThat(Set.of(issuer.issue("limn"), issuer.issue("limn"))).hasSize(2);
    }

    @Test
    @DisplayName("a token lives for 24 hours unless the organization chose otherwise [cred]")
    void aTokenLivesForADay() {
        String token = issuer.issue("limn");
        String brief = new TokenIssuer(tokens, Duration.ofMinutes(5)).issue("limn");

        assertThat(tokens.accepts(brief)).isTrue();
        clock.advance(Duration.ofMinutes(5));
        assertThat(tokens.accepts(brief)).isFalse();
        clock.advance(Duration.ofHours(24).minusMinutes(10));
        assertThat(tokens.accepts(token)).isTrue();
        clock.advance(Duration.ofMinutes(5));
        assertThat(tokens.refusal(token)).contains("the access token has expired");
    }

    @Test
    void aTokenNeedsALife() {
        assertThatThrownBy(() -> new TokenIssuer(tokens, Duration.ZERO)).hasMessageContaining("PT0S");
    }

    @Test
    void aTokenOfSomebodyElseCountsAsLongAsItSays() {
        long now = clock.instant().getEpochSecond();

        assertThat(tokens.accepts(jwt("{\"exp\":" + (now + 60) + "}"))).isTrue();
        assertThat(tokens.accepts(jwt("{\"exp\":" + (now - 60) + "}"))).isFalse();
        assertThat(tokens.accepts(jwt("{\"created_at\":\"" + now + "000\",\"expires_in\":\"60000\"}")))
                .isTrue();
        assertThat(tokens.accepts(jwt("{\"created_at\":\"" + (now - 61) + "000\",\"expires_in\":\"60000\"}")))
                .isFalse();
    }

    @Test
    @DisplayName("a long text is taken for a token, a short one is not [cred]")
    void aLongTextIsTakenForAToken() {
        assertThat(tokens.accepts("x".repeat(1_001))).isTrue();
        assertThat(tokens.accepts("x".repeat(1_000))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "secret",
                "a.b.c",
                "..",
                "e30.e30.e30",
                "eyJ.eyJhIjoxfQ.c2ln",
                "e30.eyJleHAiOm51bGx9.e30",
                "e30.eyJleHAiOiJ0b21vcnJvdyJ9.e30",
                "e30.eyJleHAiOjFlOTk5OTk5OTk5fQ.e30",
                "e30.eyJjcmVhdGVkX2F0IjoiOTk5OTk5OTk5OTk5OTk5OTk5OSIsImV4cGlyZXNfaW4iOiIxIn0.e30",
                "eNo.eNo.eNo",
                "eNoDAAAAAAE"
            })
    void anythingElseIsNoToken(String password) {
        assertThat(tokens.refusal(password))
                .contains("neither an access token nor a known technicalAccountId:credential");
    }

    @Test
    void aTokenExpiresByHand() {
        String token = issuer.issue("limn");
        String other = issuer.issue("limn");

        tokens.expire(token);

        assertThat(tokens.accepts(token)).isFalse();
        assertThat(tokens.accepts(CompressedToken.compress(token))).isFalse();
        assertThat(tokens.accepts(other)).isTrue();
    }

    @Test
    void allTokensExpireByHandButThoseMadeLater() {
        String before = issuer.issue("limn");
        String endless = jwt("{\"exp\":99999999999}");

        tokens.expireAll();
        String between = issuer.issue("limn");
        boolean accepted = tokens.accepts(between);
        tokens.expireAll();
        String after = issuer.issue("limn");

        assertThat(accepted).isTrue();
        assertThat(tokens.accepts(before)).isFalse();
        assertThat(tokens.accepts(between)).isFalse();
        assertThat(tokens.accepts(after)).isTrue();
        assertThat(tokens.accepts(OPAQUE)).isFalse();
        assertThat(tokens.accepts(endless)).isFalse();
    }

    @Test
    void allTokensExpireTwiceWithinAMillisecond() {
        Tokens tokens = new Tokens(Clock.fixed(clock.instant(), ZoneOffset.UTC));
        TokenIssuer issuer = new TokenIssuer(tokens, TokenIssuer.DEFAULT_LIFE);

        tokens.expireAll();
        String between = issuer.issue("limn");
        tokens.expireAll();

        assertThat(tokens.accepts(between)).isFalse();
        assertThat(tokens.accepts(issuer.issue("limn"))).isTrue();
    }

    @Test
    void aTokenThatSaysItWasMadeLaterOutlivesTheOthers() {
        tokens.expireAll();
        long later = clock.instant().getEpochSecond() + 2;

        assertThat(tokens.accepts(jwt("{\"iat\":" + later + ",\"exp\":" + (later + 60) + "}")))
                .isTrue();
        // The last instant there is lies beyond what milliseconds can count.
        assertThat(tokens.accepts(jwt("{\"iat\":31556889864403199,\"exp\":31556889864403199}")))
                .isTrue();
    }

    @Test
    @DisplayName("a token has a compressed form, of three parts as the OpenAPI's example shows [oas]")
    void aTokenHasACompressedForm() {
        String token = issuer.issue("limn");

        String compressed = CompressedToken.compress(token);

        assertThat(compressed).matches("eN[\\w-]+\\.eN[\\w-]+\\.eN[\\w-]+").hasSizeLessThan(1_000);
        assertThat(CompressedToken.expand(compressed)).contains(token);
        assertThat(CompressedToken.expand(token)).isEmpty();
        assertThat(tokens.accepts(compressed)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"plain", "not.quite=.one", "ümläut", "a.b"})
    void anyTextHasACompressedForm(String text) {
        assertThat(CompressedToken.expand(CompressedToken.compress(text))).contains(text);
    }

    @Test
    @DisplayName("the header of the OpenAPI's compressed example expands to what it must be [oas]")
    void expandsAsAdobeCompresses() {
        String header = "eNqrVkrMSVeyUgoKNjI1U9JRqjAtBfIyc4vj8xINdbNTK3UTS3QN9ZJTi4CS2ZkpWCSBEpklJUCJxBKlWgC4CRff";

        assertThat(CompressedToken.expand(header))
                .contains("{\"alg\":\"RS256\",\"x5u\":\"ims_na1-key-at-1.cer\",\"kid\":\"ims_na1-key-at-1\","
                        + "\"itt\":\"at\"}");
    }

    @Test
    void aCompressedTextDoesNotGrowWithoutEnd() {
        String bomb = CompressedToken.compress("0".repeat(1 << 20) + "!");

        assertThat(CompressedToken.expand(bomb)).isEmpty();
        assertThat(tokens.accepts(bomb)).isEqualTo(bomb.length() > 1_000);
    }

    @Test
    void neverPrintsAToken() {
        String token = issuer.issue("limn");
        tokens.expire(token);

        assertThat(tokens.toString() + issuer + tokens.refusal(token) + TokenClaims.of(token))
                .doesNotContain(token, token.split("\\.")[1], token.split("\\.")[2]);
    }

    private static JsonObject claims(String token) {
        byte[] json = Base64.getUrlDecoder().decode(token.split("\\.")[1]);
        return JsonParser.parseString(new String(json, StandardCharsets.UTF_8)).getAsJsonObject();
    }

    private static String jwt(String claims) {
        Base64.Encoder encoder = Base64.getUrlEncoder().withoutPadding();
        return "e30." + encoder.encodeToString(claims.getBytes(StandardCharsets.UTF_8)) + ".c2ln";
    }
}
