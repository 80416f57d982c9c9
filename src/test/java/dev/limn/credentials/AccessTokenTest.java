package dev.limn.credentials;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AccessTokenTest {

    @Test
    void readsTheStandardClaimInSeconds() {
        assertThat(AccessToken.expiry(Tokens.token("{\"exp\": 1790000000.5}")))
                .contains(Instant.ofEpochSecond(1_790_000_000));
    }

    @Test
    void readsAdobesClaimsInMilliseconds() {
        String claims = "{\"created_at\": \"1790000000123\", \"expires_in\": \"86400000\"}";

        assertThat(AccessToken.expiry(Tokens.token(claims))).contains(Instant.ofEpochMilli(1_790_086_400_123L));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "[]",
                "7",
                "not json",
                "{\"exp\": \"soon\"}",
                "{\"exp\": [1]}",
                "{\"exp\": {}}",
                "{\"exp\": null}",
                "{\"exp\": 9999999999999999999999}",
                "{\"exp\": NaN}",
                "{\"created_at\": \"1\"}",
                "{\"created_at\": \"1e400\", \"expires_in\": \"1\"}",
                "{\"created_at\": \"1.5\", \"expires_in\": \"1\"}"
            })
    void findsNoExpiryInOtherClaims(String claims) {
        assertThat(AccessToken.expiry(Tokens.token(claims))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "hunter2", "a.b", "a.b.c", "..", "%.%.%", "id:credential"})
    void takesAnyTextForAPassword(String password) {
        assertThat(AccessToken.expiry(password)).isEmpty();
    }
}
