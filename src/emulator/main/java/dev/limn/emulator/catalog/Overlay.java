package dev.limn.emulator.catalog;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashSet;
import java.util.Set;

/**
 * What stands before {@code pg_catalog}: the same relations with the columns that old clients ask for, without what
 * clients must not see, and the functions that answer as Query Service would.
 *
 * @param relations names of {@code pg_catalog} that are to be read from the overlay
 * @param functions likewise
 */
record Overlay(Set<String> relations, Set<String> functions) {

    static final String SCHEMA = "qs_catalog";
    static final String INFORMATION_SCHEMA = "qs_information_schema";

    // Waiting, locking, signalling and writing are not for those who read a catalog.
    private static final String FORBIDDEN = """
            select format('revoke execute on function %s from public', p.oid::regprocedure)
            from pg_catalog.pg_proc p
            where p.pronamespace = 'pg_catalog'::regnamespace
              and p.proname ~ '^(pg_sleep|pg_advisory|pg_try_advisory|pg_cancel_backend|pg_terminate_backend|pg_notify|lo_|lowrite|loread|pg_export_snapshot|pg_logical_|dblink)'
            """;

    private static final String INFORMATION = """
            select format('create view qs_information_schema.%1$I as select * from information_schema.%1$I where false; '
                       || 'grant select on qs_information_schema.%1$I to public', c.relname)
            from pg_catalog.pg_class c
            where c.relnamespace = 'information_schema'::regnamespace and c.relkind in ('r', 'v') and c.relname !~ '^_'
            """;

    /** Puts it into a database that is to be the template of others. */
    static Overlay install(Connection template) throws SQLException {
        try (Statement statement = template.createStatement()) {
            statement.execute(script());
            executeEach(template, INFORMATION);
            executeEach(template, FORBIDDEN);
            return new Overlay(
                    names(
                            statement,
                            "select relname from pg_class where relnamespace = 'qs_catalog'::regnamespace"
                                    + " and relkind = 'v'"),
                    names(statement, "select proname from pg_proc where pronamespace = 'qs_catalog'::regnamespace"));
        }
    }

    private static void executeEach(Connection connection, String statements) throws SQLException {
        try (Statement list = connection.createStatement();
                Statement each = connection.createStatement();
                ResultSet rows = list.executeQuery(statements)) {
            while (rows.next()) {
                each.execute(rows.getString(1));
            }
        }
    }

    private static Set<String> names(Statement statement, String query) throws SQLException {
        Set<String> names = new HashSet<>();
        try (ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                names.add(rows.getString(1));
            }
        }
        return Set.copyOf(names);
    }

    private static String script() {
        try (InputStream script = Overlay.class.getResourceAsStream("overlay.sql")) {
            if (script == null) {
                throw new IllegalStateException("overlay.sql is missing beside " + Overlay.class.getName());
            }
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read overlay.sql", e);
        }
    }
}
