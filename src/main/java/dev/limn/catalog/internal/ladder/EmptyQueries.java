package dev.limn.catalog.internal.ladder;

import dev.limn.catalog.Column;
import dev.limn.catalog.QualifiedName;
import dev.limn.catalog.TableKind;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Asks for a list of tables, and each of them for no rows. Never with {@code LIMIT 0}, which to Query Service means all rows
 * (documented).
 */
final class EmptyQueries implements RungReader {

    private static final String SCHEMA = "public";

    private final Session session;
    private final Listing listing;

    EmptyQueries(Session session, Listing listing) {
        this.session = session;
        this.listing = listing;
    }

    @Override
    public List<FoundTable> tables() throws SQLException {
        return listing.tables().stream().map(EmptyQueries::table).toList();
    }

    private static FoundTable table(ShownTable shown) {
        boolean view = shown.type().toUpperCase(Locale.ROOT).equals("VIEW");
        return new FoundTable(new QualifiedName(SCHEMA, shown.name()), view ? TableKind.VIEW : TableKind.TABLE, 0);
    }

    @Override
    public Structure structure(List<FoundTable> tables, Noise noise) throws SQLException, RefusedException {
        Map<QualifiedName, List<Column>> columns = new HashMap<>();
        List<String> failures = new ArrayList<>();
        for (FoundTable table : tables) {
            try {
                columns.put(
                        table.name(),
                        noise.without(table.name(), columns(table.name().name())));
            } catch (SQLException e) {
                Ladder.throwIfLost(e);
                failures.add("the columns of " + table.name() + " cannot be read: " + Ladder.words(e)
                        + " (exclude the table, or get leave to select from it)");
            }
        }
        if (columns.isEmpty() && !failures.isEmpty()) {
            throw new RefusedException(failures.getFirst());
        }
        return new Structure(columns, Map.of(), failures);
    }

    private List<Column> columns(String table) throws SQLException {
        String sql = "SELECT * FROM \"" + table.replace("\"", "\"\"") + "\" WHERE 1=0";
        try (Statement statement = session.connection().createStatement();
                ResultSet none = statement.executeQuery(sql)) {
            return columns(none.getMetaData());
        }
    }

    private static List<Column> columns(ResultSetMetaData result) throws SQLException {
        List<Column> columns = new ArrayList<>();
        for (int i = 1; i <= result.getColumnCount(); i++) {
            columns.add(new Column(
                    result.getColumnLabel(i),
                    i,
                    DriverType.of(result.getColumnTypeName(i), result.getPrecision(i), result.getScale(i)),
                    false,
                    "",
                    null,
                    null,
                    ""));
        }
        return columns;
    }
}
