package dev.limn.credentials;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.limn.tls.SslMode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConnectionUriTest {

    @Test
    void decodesPercentSigns() {
        Credentials credentials =
                Credentials.fromUri("postgresql://us%3Aer:p%40ss+1@db.example.com:6543/my%2Fdb?sslmode=require");

        assertThat(credentials).hasToString("us:er at db.example.com:6543/my/db (sslmode require)");
        assertThat(credentials.password().reveal()).isEqualTo("p@ss+1");
        assertThat(credentials.tls().mode()).isEqualTo(SslMode.REQUIRE);
    }

    @ParameterizedTest
    @CsvSource({
        "postgres://u:p@h/d, u at h:5432/d (sslmode verify-full)",
        "postgresql://u:p@[2001:db8::1]:80/d, u at 2001:db8::1:80/d (sslmode verify-full)",
        "postgresql:///d?host=h&user=u&password=p, u at h:5432/d (sslmode verify-full)",
        "jdbc:postgresql://h:80/d?user=u&password=p&ssl=true, u at h:80/d (sslmode verify-full)",
        "postgresql://u:p@h/d?application_name=x&connect_timeout=10, u at h:5432/d (sslmode verify-full)",
        "postgresql://u:p@h/prod:all%3FFLATTEN, u at h:5432/prod:all?FLATTEN (sslmode verify-full)"
    })
    void readsWhatLibpqReads(String uri, String credentials) {
        assertThat(Credentials.fromUri(uri)).hasToString(credentials);
    }

    @Test
    void letsAnAtSignInThePasswordPass() {
        assertThat(Credentials.fromUri("postgresql://u:p@ss@h/d").password().reveal())
                .isEqualTo("p@ss");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "postgresql://u:p@h/d?sslfactory=org.postgresql.ssl.NonValidatingFactory",
                "postgresql://u:p@h/d?socketFactory=x",
                "postgresql://u:p@h/d?ssl=false",
                "postgresql://u:p@h/d?host=other",
                "postgresql://u:p@a,b/d",
                "postgresql://u:p@h:99999/d",
                "mysql://u:p@h/d",
                ""
            })
    void refusesWhatItDoesNotKnow(String uri) {
        assertThatThrownBy(() -> Credentials.fromUri(uri)).isInstanceOf(CredentialsException.class);
    }
}
