package dev.limn.catalog.internal.ladder;

import dev.limn.catalog.Column;
import dev.limn.catalog.ForeignKey;
import dev.limn.catalog.Key;
import dev.limn.catalog.QualifiedName;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Keys as Query Service lists them. It does not enforce them (documented). One whose column is a field of a struct is no key
 * of the table's columns, and left out; where a session is flattened it is there. For one reading.
 */
final class DeclaredKeys {

    private static final String PRIMARY = "SHOW PRIMARY KEYS";
    private static final String FOREIGN = "SHOW FOREIGN KEYS";

    /** A row of either. */
    private record Row(String table, String column, String referencedTable, String referencedColumn, String namespace) {

        private static Row primary(ResultSet row) throws SQLException {
            return new Row(row.getString("tableName"), row.getString("columnName"), "", "", namespace(row));
        }

        private static Row foreign(ResultSet row) throws SQLException {
            return new Row(
                    row.getString("tableName"),
                    row.getString("columnName"),
                    row.getString("referencedTableName"),
                    row.getString("referencedColumnName"),
                    namespace(row));
        }

        private static String namespace(ResultSet row) throws SQLException {
            String namespace = row.getString("namespace");
            return namespace == null ? "" : namespace;
        }
    }

    private final Map<String, QualifiedName> tables = new HashMap<>();
    private final Map<QualifiedName, List<Column>> columns;
    private final Map<QualifiedName, List<Key>> keys = new HashMap<>();
    private final Map<QualifiedName, List<ForeignKey>> foreignKeys = new HashMap<>();
    private final List<String> leftOut = new ArrayList<>();

    /** None so far. */
    DeclaredKeys(Map<QualifiedName, List<Column>> columns) {
        this.columns = columns;
        columns.keySet().forEach(table -> tables.putIfAbsent(Names.folded(table.name()), table));
    }

    /** Asks for those of the tables. */
    void read(Session session, List<String> failures) throws SQLException {
        addKeys(rows(session, PRIMARY, Row::primary, failures));
        rows(session, FOREIGN, Row::foreign, failures).forEach(this::addForeignKey);
    }

    /** A line about keys that no column can stand for. */
    Optional<String> leftOut() {
        return leftOut.isEmpty()
                ? Optional.empty()
                : Optional.of("keys left out, because they are fields of structs (with flatten they are columns): "
                        + String.join(", ", leftOut));
    }

    private static List<Row> rows(Session session, String sql, Session.RowReader<Row> reader, List<String> failures)
            throws SQLException {
        try {
            return session.rows(sql, reader);
        } catch (SQLException e) {
            Ladder.throwIfLost(e);
            failures.add(sql + " failed, so there are no such keys: " + Ladder.words(e) + " (try again later)");
            return List.of();
        }
    }

    // A table may have a primary identity in each of several namespaces, and then none is the one.
    private void addKeys(List<Row> rows) {
        Map<String, Map<String, List<Row>>> byTable = new LinkedHashMap<>();
        rows.forEach(row -> byTable.computeIfAbsent(row.table(), any -> new LinkedHashMap<>())
                .computeIfAbsent(row.namespace(), any -> new ArrayList<>())
                .add(row));
        byTable.forEach((table, byNamespace) ->
                byNamespace.values().forEach(key -> addKey(table, key, byNamespace.size() == 1)));
    }

    private void addKey(String shownTable, List<Row> rows, boolean only) {
        QualifiedName table = tables.get(Names.folded(shownTable));
        if (table == null) {
            return; // not selected
        }
        List<String> names = new ArrayList<>();
        for (Row row : rows) {
            Optional<String> column = column(table, row.column());
            if (column.isEmpty()) {
                leftOut.add(table.name() + "." + row.column());
                return;
            }
            names.add(column.get());
        }
        String name = table.name() + "_" + String.join("_", names) + (only ? "_pkey" : "_key");
        keys.computeIfAbsent(table, any -> new ArrayList<>()).add(new Key(name, only, names));
    }

    private void addForeignKey(Row row) {
        QualifiedName table = tables.get(Names.folded(row.table()));
        QualifiedName referenced = tables.get(Names.folded(row.referencedTable()));
        if (table == null || referenced == null) {
            return;
        }
        Optional<String> column = column(table, row.column());
        Optional<String> target = column(referenced, row.referencedColumn());
        if (column.isEmpty()) {
            leftOut.add(table.name() + "." + row.column());
        } else if (target.isEmpty()) {
            leftOut.add(referenced.name() + "." + row.referencedColumn());
        } else {
            foreignKeys
                    .computeIfAbsent(table, any -> new ArrayList<>())
                    .add(new ForeignKey(
                            table.name() + "_" + column.get() + "_fkey",
                            List.of(column.get()),
                            referenced,
                            List.of(target.get()),
                            keyOver(referenced, target.get()),
                            ForeignKey.Rule.NO_ACTION,
                            ForeignKey.Rule.NO_ACTION));
        }
    }

    // What is referred to need not be declared a key.
    private String keyOver(QualifiedName table, String column) {
        List<Key> known = keys.computeIfAbsent(table, any -> new ArrayList<>());
        List<String> wanted = List.of(column);
        return known.stream()
                .filter(key -> key.columns().equals(wanted))
                .findFirst()
                .map(Key::name)
                .orElseGet(() -> {
                    Key implied = new Key(table.name() + "_" + column + "_key", false, wanted);
                    known.add(implied);
                    return implied.name();
                });
    }

    private Optional<String> column(QualifiedName table, String shown) {
        return columns.getOrDefault(table, List.of()).stream()
                .map(Column::name)
                .filter(name -> Names.folded(name).equals(Names.folded(shown)))
                .findFirst();
    }

    List<Key> keys(QualifiedName table) {
        return keys.getOrDefault(table, List.of());
    }

    List<ForeignKey> foreignKeys(QualifiedName table) {
        return foreignKeys.getOrDefault(table, List.of());
    }
}
