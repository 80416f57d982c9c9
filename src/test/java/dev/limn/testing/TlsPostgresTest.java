package dev.limn.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;

class TlsPostgresTest {

    @Test
    void speaksTls() throws SQLException {
        try (Connection connection = TlsPostgres.shared().connect("postgres");
                Statement statement = connection.createStatement();
                var row = statement.executeQuery("select ssl from pg_stat_ssl where pid = pg_backend_pid()")) {
            row.next();

            assertThat(row.getBoolean(1)).isTrue();
        }
    }
}
