package dev.limn.catalog.internal.ladder;

import dev.limn.catalog.Dataset;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A row of {@code SHOW TABLES}. On Query Service it has the columns name, dataSetId, dataSet, description and resolved, or
 * name and type where the database is a logical one (documented); other servers have table_name or the like.
 */
record ShownTable(String name, String type, Optional<Dataset> dataset) {

    private static final List<String> NAMES = List.of("name", "table_name", "tablename", "table");

    static List<ShownTable> read(Session session) throws SQLException {
        return session.rows("SHOW TABLES", ShownTable::read);
    }

    private static ShownTable read(ResultSet row) throws SQLException {
        Map<String, String> values = values(row);
        String name = NAMES.stream()
                .filter(values::containsKey)
                .findFirst()
                .map(values::get)
                .orElseThrow(() -> new SQLException("SHOW TABLES gives no column of names, but " + values.keySet()));
        String id = values.getOrDefault("datasetid", "");
        return new ShownTable(
                name,
                values.getOrDefault("type", ""),
                id.isEmpty()
                        ? Optional.empty()
                        : Optional.of(new Dataset(
                                id, values.getOrDefault("dataset", ""), values.getOrDefault("description", ""))));
    }

    private static Map<String, String> values(ResultSet row) throws SQLException {
        ResultSetMetaData columns = row.getMetaData();
        Map<String, String> values = new HashMap<>();
        for (int i = 1; i <= columns.getColumnCount(); i++) {
            String value = row.getString(i);
            values.put(columns.getColumnLabel(i).toLowerCase(Locale.ROOT), value == null ? "" : value.strip());
        }
        return values;
    }

    /** How the name is matched with that of the catalog. */
    String key() {
        return Names.folded(name);
    }
}
