package dev.limn.catalog.internal.ladder;

import dev.limn.catalog.Catalog;
import dev.limn.catalog.CatalogScope;
import dev.limn.catalog.QualifiedName;
import dev.limn.catalog.Reading;
import dev.limn.catalog.Rung;
import dev.limn.catalog.internal.PostgresReader;
import dev.limn.catalog.internal.ReadingSession;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.function.Function;

/** Reads catalogs by the highest rung that bears. Thread-safe. */
public final class Readers {

    // What the batched reader builds on, asked of what is known: any PostgreSQL answers with the word below.
    private static final String PROBE = """
            select pg_catalog.format_type(a.atttypid, a.atttypmod), a.attgenerated
            from pg_catalog.pg_class c
            join pg_catalog.pg_attribute a on a.attrelid = c.oid
            where c.oid = any(array['pg_catalog.pg_class'::regclass]::oid[]) and a.attname = 'relname'
                and pg_catalog.has_table_privilege(c.oid, 'select')
            """;
    private static final String PROBE_ANSWER = "name";

    private Readers() {}

    /**
     * Names from a server that is not PostgreSQL.
     *
     * @param tables those in scope, sorted
     * @param schemas all that have tables, sorted
     * @param steps the rungs that were looked at; the last one was taken
     */
    public record Listed(List<QualifiedName> tables, List<String> schemas, List<Reading.Step> steps) {}

    /**
     * The catalog by the first rung that bears.
     *
     * @param highest where to begin; those above are not tried
     * @throws dev.limn.catalog.CatalogException if none bears, or for what the scope finds wrong
     */
    public static Reading read(Connection connection, CatalogScope scope, Rung highest) throws SQLException {
        Server server = Server.of(connection);
        if (highest != Rung.BATCHED) {
            return read(connection, scope, server, highest, List.of());
        }
        if (server.claimsToBePostgres()) {
            return claimed(connection, scope, server);
        }
        Reading.Step top = topStep(connection);
        return top.taken() ? batched(connection, scope, top.reason()) : below(connection, scope, server, top.reason());
    }

    /** Whether the highest rung bears, which one statement tells. */
    public static Reading.Step topStep(Connection connection) throws SQLException {
        Server server = Server.of(connection);
        boolean bears = !server.isQueryService() && answersAsPostgres(connection);
        return new Reading.Step(Rung.BATCHED, bears, bears ? server.asPostgres() : server.why());
    }

    // Others call themselves so too. Within a transaction of somebody else's there is no second try.
    private static Reading claimed(Connection connection, CatalogScope scope, Server server) throws SQLException {
        String why = "it calls itself " + server.version();
        try {
            return batched(connection, scope, why);
        } catch (SQLException e) {
            Ladder.throwIfLost(e);
            if (!connection.getAutoCommit() || answersAsPostgres(connection)) {
                throw e;
            }
            return below(
                    connection, scope, server, why + ", but does not answer as PostgreSQL does: " + Ladder.words(e));
        }
    }

    private static Reading batched(Connection connection, CatalogScope scope, String why) throws SQLException {
        try (ReadingSession session = ReadingSession.of(connection)) {
            Catalog catalog = PostgresReader.read(session, scope);
            return new Reading(catalog, List.of(new Reading.Step(Rung.BATCHED, true, why)), List.of(), List.of());
        }
    }

    private static boolean answersAsPostgres(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(PROBE)) {
            return row.next() && PROBE_ANSWER.equals(row.getString(1));
        } catch (SQLException e) {
            Ladder.throwIfLost(e);
            return false;
        }
    }

    private static Reading below(Connection connection, CatalogScope scope, Server server, String why)
            throws SQLException {
        Reading.Step step = new Reading.Step(Rung.BATCHED, false, why);
        return read(connection, scope, server, Rung.SIMPLE, List.of(step));
    }

    private static Reading read(
            Connection connection, CatalogScope scope, Server server, Rung highest, List<Reading.Step> before)
            throws SQLException {
        Ladder ladder = new Ladder(connection, before);
        Assembly assembly = new Assembly(server, scope, ladder);
        Catalog catalog = ladder.climbDown(highest, assembly::catalog);
        return new Reading(catalog, ladder.steps(), assembly.failures(), assembly.remarks());
    }

    /**
     * Whether the server is to be asked as PostgreSQL is: it calls itself so, which costs nothing to know, or answers so.
     */
    public static boolean isPostgres(Connection connection) throws SQLException {
        Server server = Server.of(connection);
        return server.claimsToBePostgres() || !server.isQueryService() && answersAsPostgres(connection);
    }

    /** The names of tables and schemas, from a server that {@linkplain #isPostgres is no PostgreSQL}. */
    public static Listed names(Connection connection, CatalogScope scope) throws SQLException {
        return names(connection, scope, assembly -> assembly::visible);
    }

    /** The same by the rung that a reading would take: whether it finds columns is tried, of few tables. */
    public static Listed namesAsRead(Connection connection, CatalogScope scope) throws SQLException {
        return names(connection, scope, assembly -> assembly::tried);
    }

    private static Listed names(
            Connection connection, CatalogScope scope, Function<Assembly, Ladder.Use<List<FoundTable>>> use)
            throws SQLException {
        Server server = Server.of(connection);
        Ladder ladder = new Ladder(connection, List.of(new Reading.Step(Rung.BATCHED, false, server.why())));
        Assembly assembly = new Assembly(server, scope, ladder);
        List<FoundTable> visible = ladder.climbDown(Rung.SIMPLE, use.apply(assembly));
        List<QualifiedName> tables = visible.stream()
                .map(FoundTable::name)
                .filter(name -> scope.schemas().isEmpty() || scope.schemas().contains(name.schema()))
                .filter(scope::selects)
                .toList();
        return new Listed(tables, Assembly.schemas(visible), ladder.steps());
    }
}
