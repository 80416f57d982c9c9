package dev.limn.emulator.catalog;

import dev.limn.emulator.Switch;
import dev.limn.emulator.Switches;
import dev.limn.emulator.query.PgType;
import dev.limn.emulator.query.SqlFailure;
import dev.limn.emulator.query.Statement;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One client's view of the catalog. It connects when the first query comes. For one thread, but for {@link #cancel}.
 */
public final class CatalogSession implements AutoCloseable {

    private final MirrorDatabase database;
    private final Supplier<CatalogConnection> connector;
    private final OverlayRewriter rewriter;
    private final Switches switches;
    private volatile @Nullable CatalogConnection connection;

    CatalogSession(MirrorDatabase database, Supplier<CatalogConnection> connector, Overlay overlay, Switches switches) {
        this.database = database;
        this.connector = connector;
        this.rewriter = new OverlayRewriter(overlay);
        this.switches = switches;
    }

    /**
     * Brings the mirror up to date, if it holds another version; only what differs is written. All sessions that named
     * the same database share a mirror, and must give it the same tables under the same version.
     *
     * @param version a number that changes with the definitions of tables
     * @param tables all that the session sees, asked for when needed
     */
    public void synchronize(long version, Supplier<List<CatalogTable>> tables) {
        database.synchronize(version, tables);
    }

    /**
     * Understands a query on the catalog.
     *
     * @param parameterTypes as far as the client gave them; 0 for unknown
     * @throws SqlFailure with PostgreSQL's own SQLSTATE and message; 0A000 for anything but a query
     */
    public Statement prepare(String sql, List<Integer> parameterTypes) {
        List<SqlToken> tokens = SqlScanner.postgres(sql);
        requireQuery(tokens);
        if (switches.is(Switch.INFORMATION_SCHEMA, "error")) {
            refuseInformationSchema(tokens);
        }
        String rewritten = rewriter.rewrite(sql, tokens);
        int parameters = Math.max(parameterTypes.size(), parametersIn(tokens));
        return new CatalogStatement(this, rewritten, connection().describe(rewritten, parameters, parameterTypes));
    }

    /**
     * The type that the catalog gives to a column, or to a field within structs.
     *
     * @param path the column, then the fields; case does not matter
     */
    public Optional<PgType> typeOf(String schema, String table, List<String> path) {
        return database.typeOf(schema, table, path);
    }

    /** Ends the query that runs now, if one does, with 57014. From any thread. */
    public void cancel() {
        CatalogConnection open = connection;
        if (open != null) {
            open.cancel();
        }
    }

    @Override
    public void close() {
        CatalogConnection open = connection;
        if (open != null) {
            open.close();
        }
    }

    CatalogConnection connection() {
        CatalogConnection open = connection;
        if (open == null || !open.isOpen()) {
            open = connector.get();
            connection = open;
        }
        return open;
    }

    private static void requireQuery(List<SqlToken> tokens) {
        if (tokens.stream().allMatch(each -> each.is("("))) {
            throw SqlFailure.error("42601", "the statement is empty");
        }
        if (!CatalogQueries.isQuery(tokens)) {
            throw SqlFailure.error("0A000", "the catalog can only be queried");
        }
    }

    private static int parametersIn(List<SqlToken> tokens) {
        int most = 0;
        for (SqlToken token : tokens) {
            if (token.kind() == SqlToken.Kind.PARAMETER) {
                most = Math.max(most, parameter(token.text()));
            }
        }
        return most;
    }

    private static int parameter(String text) {
        // The protocol counts parameters in two bytes.
        if (text.length() > 6 || Integer.parseInt(text.substring(1)) > 0xFFFF) {
            throw SqlFailure.error("42P02", "there is no parameter " + text);
        }
        return Integer.parseInt(text.substring(1));
    }

    private static void refuseInformationSchema(List<SqlToken> tokens) {
        SqlReferences.in(tokens).stream()
                .filter(each -> each.place() != SqlReferences.Place.FUNCTION)
                .filter(each -> each.qualifier().equals("information_schema"))
                .findFirst()
                .ifPresent(each -> {
                    throw SqlFailure.error(
                            "42P01", "relation \"information_schema." + each.name() + "\" does not exist");
                });
    }
}
