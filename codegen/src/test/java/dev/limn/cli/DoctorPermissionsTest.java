package dev.limn.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.limn.testing.TlsPostgres;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code limn doctor} says of a role that may do little on PostgreSQL. */
class DoctorPermissionsTest {

    private static final TlsPostgres SERVER = TlsPostgres.shared();

    private final String dbname = SERVER.createDatabase();

    @TempDir
    private Path folder = Path.of("");

    @BeforeEach
    void makeRole() {
        SERVER.execute(dbname, """
                create role "night clerk" login password 'c4n4ry';
                create schema shop;
                grant usage on schema shop to "night clerk";
                """);
    }

    @AfterEach
    void drop() {
        SERVER.dropDatabase(dbname);
        SERVER.execute("postgres", "drop role \"night clerk\"");
    }

    @Test
    void countsWhatMayBeReadAndWritten() {
        SERVER.execute(dbname, """
                create table shop.a (id int);
                create table shop.b (id int, secret text);
                create view shop.c as select 1 as id;
                grant select, insert on shop.a to "night clerk";
                grant select (id) on shop.b to "night clerk";
                grant select on shop.c to "night clerk";
                """);

        assertThat(permissions())
                .isEqualTo("ok       permissions  may read 3 of 3 tables and views (1 in part), and write to 1");
    }

    @Test
    void namesTheFirstThatMayNotBeRead() {
        SERVER.execute(dbname, """
                create table shop.e (id int);
                create table shop.d (id int);
                create table shop.c (id int);
                create table shop.b (id int);
                create table shop.a (id int);
                grant select on shop.b to "night clerk";
                """);

        assertThat(permissions())
                .isEqualTo(
                        "warning  permissions  may read 1 of 5 tables and views, and write to 0 (for the others: grant"
                                + " select on shop.a, shop.c, shop.d and 1 more to \"night clerk\")");
    }

    @Test
    void whatItSaysIsAllThatIsWanting() {
        SERVER.execute(dbname, """
                create table shop."Odd one" (id int);
                create schema "Back room";
                create table "Back room".safe (id int);
                create table "Back room".shelf (id int);
                grant select on "Back room".shelf to "night clerk";
                """);
        Matcher remedy =
                Pattern.compile("may read 0 of 3 .* \\(for the others: (.*)\\)").matcher(permissions());

        assertThat(remedy.find()).isTrue();
        SERVER.execute(dbname, remedy.group(1));

        assertThat(permissions()).startsWith("ok ").contains("may read 3 of 3 ");
    }

    @Test
    void partitionsAreNoTablesOfTheirOwn() {
        SERVER.execute(dbname, """
                create table shop.event (at date) partition by range (at);
                create table shop.event_2026 partition of shop.event for values from ('2026-01-01') to ('2027-01-01');
                grant select on shop.event to "night clerk";
                """);

        assertThat(permissions()).contains("may read 1 of 1 ");
    }

    @Test
    void aDatabaseWithoutTablesWantsNoPermission() {
        assertThat(permissions()).isEqualTo("ok       permissions  there are no tables yet");
    }

    @Test
    void aCatalogThatRefusesItsColumnsIsNotReadByAnyWay() {
        SERVER.execute(dbname, """
                create table shop.a (id int);
                revoke select on pg_catalog.pg_attribute from public;
                """);

        assertThat(line("reader"))
                .startsWith("failed ")
                .contains("not by batched pg_catalog: ", "not by psql-simple pg_catalog: ERROR: permission denied");
        assertThat(permissions()).isEqualTo("skipped  permissions  not tried");
    }

    @Test
    void waitsForACatalogNoLongerThanItIsTold() throws SQLException {
        try (Connection other = SERVER.connect(dbname);
                Statement statement = other.createStatement()) {
            other.setAutoCommit(false);
            statement.execute("lock table pg_catalog.pg_proc in access exclusive mode");

            assertThat(line("reader", "--timeout", "1"))
                    .isEqualTo("failed   reader       no answer in 1 s (allow more with --timeout)");
        }
    }

    private String permissions() {
        return line("permissions");
    }

    private String line(String check, String... options) {
        Path credentials = SERVER.writeCredentials(folder.resolve("credentials"), dbname, "night clerk", "c4n4ry");
        String[] fixed = {"doctor", "--credentials", credentials.toString()};
        return Outcome.of(Stream.of(fixed, options).flatMap(Stream::of).toArray(String[]::new))
                .out()
                .lines()
                .filter(line -> line.split(" +")[1].equals(check))
                .findFirst()
                .orElseThrow();
    }
}
