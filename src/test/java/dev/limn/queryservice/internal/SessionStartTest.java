package dev.limn.queryservice.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.limn.queryservice.NotFlattenedException;
import dev.limn.testing.TlsPostgres;
import java.sql.Connection;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** On PostgreSQL, whose catalog can look like that of a server which ignores {@code ?FLATTEN}. */
class SessionStartTest {

    private static final TlsPostgres SERVER = TlsPostgres.shared();

    private String dbname = "";

    @BeforeEach
    void makeDatabase() {
        dbname = SERVER.createDatabase();
    }

    @AfterEach
    void dropDatabase() {
        SERVER.dropDatabase(dbname);
    }

    @Test
    void structsThatWereNotFlattenedAreFound() throws SQLException {
        SERVER.execute(dbname, "create type web as (name text); create table events (id text, web web)");

        try (Connection connection = SERVER.connect(dbname)) {
            assertThatThrownBy(() -> new SessionStart().verifyFlattened(connection, "acme:80/prod:all?FLATTEN"))
                    .isInstanceOf(NotFlattenedException.class)
                    .hasMessageContaining("acme:80/prod:all?FLATTEN: flatten has no effect: 1 columns are structs");
        }
    }

    @Test
    void structsBesideDottedColumnsAreFine() throws SQLException {
        SERVER.execute(dbname, "create type web as (name text); create table events (web web, \"web.name\" text)");

        assertIsTakenAsFlattened();
    }

    @Test
    void whereThereAreNoStructsNothingIsWrong() throws SQLException {
        SERVER.execute(dbname, "create table events (id text)");

        assertIsTakenAsFlattened();
    }

    @Test
    void anotherZoneBecomesUtc() throws SQLException {
        try (Connection connection = SERVER.connect(dbname)) {
            connection.createStatement().execute("set timezone = 'Asia/Tokyo'");

            new SessionStart().useUtc(connection);

            try (var zone = connection.createStatement().executeQuery("show timezone")) {
                zone.next();
                assertThat(zone.getString(1)).isEqualTo("UTC");
            }
        }
    }

    private void assertIsTakenAsFlattened() throws SQLException {
        try (Connection connection = SERVER.connect(dbname)) {
            assertThatCode(() -> new SessionStart().verifyFlattened(connection, "here"))
                    .doesNotThrowAnyException();
        }
    }
}
