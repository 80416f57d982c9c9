package dev.limn.codegen.internal;

import dev.limn.catalog.Catalog;
import dev.limn.catalog.Column;
import dev.limn.catalog.CompositeType;
import dev.limn.catalog.CompositeType.Attribute;
import dev.limn.catalog.DataType;
import dev.limn.catalog.QualifiedName;
import dev.limn.catalog.Schema;
import dev.limn.catalog.Table;
import dev.limn.codegen.internal.meta.FlattenedTable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The structs of a catalog of Query Service, and which table's files those of each are: the first one's that has it, so that
 * a struct of several tables is written once, and again only if something of its table changes. Thread-safe.
 */
final class Structs {

    private final Map<QualifiedName, CompositeType> all = new HashMap<>();
    private final Map<QualifiedName, List<QualifiedName>> owned = new HashMap<>();

    private Structs(Catalog catalog) {
        catalog.schemas().forEach(schema -> schema.composites().forEach(type -> add(schema, type)));
        Set<QualifiedName> taken = new HashSet<>();
        for (Schema schema : catalog.schemas()) {
            for (Table table : schema.tables()) {
                List<QualifiedName> first =
                        reachable(table).stream().filter(taken::add).toList();
                owned.put(new QualifiedName(schema.name(), table.name()), first);
            }
        }
    }

    /** None if the catalog is of another server. */
    static Optional<Structs> of(Catalog catalog) {
        return catalog.isQueryService() ? Optional.of(new Structs(catalog)) : Optional.empty();
    }

    private void add(Schema schema, CompositeType type) {
        all.put(new QualifiedName(schema.name(), type.name()), type);
    }

    /** The struct of the name; empty if that is something else. */
    Optional<CompositeType> find(QualifiedName name) {
        return Optional.ofNullable(all.get(name));
    }

    /** Those whose files are the table's. */
    List<QualifiedName> of(QualifiedName table) {
        return owned.getOrDefault(table, List.of());
    }

    /** All that a table's columns lead to, in the order in which they do. */
    Set<QualifiedName> reachable(Table table) {
        Set<QualifiedName> found = new LinkedHashSet<>();
        List<DataType> next = new ArrayList<>();
        table.columns().stream().map(Column::type).forEach(next::add);
        for (int i = 0; i < next.size(); i++) {
            DataType type = innermost(next.get(i));
            QualifiedName name = new QualifiedName(type.schema(), type.name());
            CompositeType struct = all.get(name);
            if (struct != null && found.add(name)) {
                struct.attributes().stream().map(Attribute::type).forEach(next::add);
            }
        }
        return found;
    }

    private static DataType innermost(DataType type) {
        return type.mapValues().map(Structs::innermost).orElse(type);
    }

    /** The names of all that get classes: composite types, and what tables were flattened from. */
    static List<String> names(Schema schema) {
        List<String> names = new ArrayList<>();
        schema.composites().forEach(type -> names.add(type.name()));
        schema.tables()
                .forEach(table ->
                        FlattenedTable.of(schema.name(), table).structs().forEach(type -> names.add(type.name())));
        return names;
    }
}
