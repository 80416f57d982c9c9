package dev.limn.catalog.xdm;

import dev.limn.catalog.ForeignKey;
import dev.limn.catalog.Key;
import dev.limn.catalog.QualifiedName;
import dev.limn.catalog.Schema;
import dev.limn.catalog.Table;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Columns that have got the case of their schema, and must have it in keys as well. */
final class ColumnNames {

    private final Map<QualifiedName, Map<String, String>> names = new HashMap<>();

    /** Takes what differs between the columns of the same table. */
    void add(String schema, Table before, Table after) {
        Map<String, String> inTable =
                names.computeIfAbsent(new QualifiedName(schema, after.name()), any -> new HashMap<>());
        for (int i = 0; i < before.columns().size(); i++) {
            inTable.put(before.columns().get(i).name(), after.columns().get(i).name());
        }
    }

    /** The schema with keys over the columns as they are called now. */
    Schema inKeys(Schema schema) {
        return schema.withTables(schema.tables().stream()
                .map(table -> inKeys(new QualifiedName(schema.name(), table.name()), table))
                .toList());
    }

    private Table inKeys(QualifiedName name, Table table) {
        return new Table(
                table.name(),
                table.kind(),
                table.comment(),
                table.definition(),
                table.parents(),
                table.columns(),
                table.keys().stream()
                        .map(key -> new Key(key.name(), key.primary(), renamed(name, key.columns())))
                        .toList(),
                table.foreignKeys().stream().map(key -> inKey(name, key)).toList(),
                table.checks(),
                table.indexes(),
                table.dataset());
    }

    private ForeignKey inKey(QualifiedName table, ForeignKey key) {
        return new ForeignKey(
                key.name(),
                renamed(table, key.columns()),
                key.table(),
                renamed(key.table(), key.referencedColumns()),
                key.referencedKey(),
                key.onDelete(),
                key.onUpdate());
    }

    private List<String> renamed(QualifiedName table, List<String> columns) {
        Map<String, String> inTable = names.getOrDefault(table, Map.of());
        return columns.stream()
                .map(column -> inTable.getOrDefault(column, column))
                .toList();
    }
}
