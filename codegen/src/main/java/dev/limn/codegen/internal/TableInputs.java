package dev.limn.codegen.internal;

import dev.limn.catalog.Catalog;
import dev.limn.catalog.Column;
import dev.limn.catalog.DataType;
import dev.limn.catalog.DomainType;
import dev.limn.catalog.ForeignKey;
import dev.limn.catalog.QualifiedName;
import dev.limn.catalog.Schema;
import dev.limn.catalog.Table;
import dev.limn.catalog.internal.CatalogJsonWriter;
import dev.limn.codegen.Presets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** All that has a part in the classes of a table, as texts. Thread-safe. */
final class TableInputs {

    private final Presets presets;
    private final EarlyTypes earlyTypes;
    private final Optional<Structs> structs;
    private final Map<QualifiedName, Table> tables = new HashMap<>();
    private final Map<QualifiedName, SortedMap<String, QualifiedName>> connected = new HashMap<>();
    private final Map<QualifiedName, String> userTypes = new HashMap<>();
    private final Map<String, SortedSet<String>> domainsByName = new HashMap<>();

    TableInputs(Catalog catalog, Presets presets) {
        this.presets = presets;
        this.earlyTypes = EarlyTypes.of(catalog);
        this.structs = Structs.of(catalog);
        catalog.schemas().forEach(this::add);
        tables.forEach(this::connect);
    }

    private void add(Schema schema) {
        schema.tables().forEach(it -> tables.put(name(schema, it.name()), it));
        schema.tables().forEach(it -> userTypes.put(name(schema, it.name()), "table"));
        schema.composites().forEach(it -> userTypes.put(name(schema, it.name()), "composite"));
        // To jOOQ, one without values is none.
        schema.enums()
                .forEach(
                        it -> userTypes.put(name(schema, it.name()), it.labels().isEmpty() ? "nothing" : "enum"));
        schema.domains().forEach(it -> userTypes.put(name(schema, it.name()), CatalogJsonWriter.part(it)));
        schema.domains()
                .forEach(it -> domainsByName
                        .computeIfAbsent(it.name(), any -> new TreeSet<>())
                        .addAll(bases(it)));
    }

    // PlainForms tells arrays of domains by their names, whatever the schema.
    private static List<String> bases(DomainType domain) {
        List<String> bases = new ArrayList<>();
        for (DataType base = domain.base(); base != null; base = base.base()) {
            bases.add(CatalogJsonWriter.part(base));
        }
        return bases;
    }

    private static QualifiedName name(Schema schema, String name) {
        return new QualifiedName(schema.name(), name);
    }

    private void connect(QualifiedName name, Table table) {
        for (ForeignKey key : table.foreignKeys()) {
            if (tables.containsKey(key.table())) {
                connect(name, key.table());
                connect(key.table(), name);
            }
        }
    }

    private void connect(QualifiedName from, QualifiedName to) {
        connected.computeIfAbsent(from, any -> new TreeMap<>()).put(to.toString(), to);
    }

    List<String> of(QualifiedName name) {
        Table table = tables.get(name);
        List<String> inputs = new ArrayList<>();
        if (table != null) {
            inputs.add(name.schema());
            inputs.add(CatalogJsonWriter.part(table));
            inputs.add(presets.of(name) + " " + earlyTypes.include(name));
            connected.getOrDefault(name, new TreeMap<>()).values().forEach(other -> addConnected(inputs, other));
            inputs.addAll(types(table));
            structs.ifPresent(known -> addStructs(inputs, known, name, table));
        }
        return inputs;
    }

    // Whose files they are is part of what a table's files are.
    private static void addStructs(List<String> inputs, Structs structs, QualifiedName name, Table table) {
        for (QualifiedName reached : structs.reachable(table)) {
            structs.find(reached).ifPresent(struct -> inputs.add(reached.schema() + CatalogJsonWriter.part(struct)));
        }
        structs.of(name).forEach(own -> inputs.add("own " + own));
    }

    // Across it, paths lead to all that it refers to.
    private void addConnected(List<String> inputs, QualifiedName name) {
        Table table = tables.get(name);
        if (table != null) {
            inputs.add(name + " " + presets.of(name));
            table.keys().forEach(key -> inputs.add(CatalogJsonWriter.part(key)));
            for (ForeignKey key : table.foreignKeys()) {
                inputs.add(CatalogJsonWriter.part(key) + presets.of(key.table()) + tables.containsKey(key.table()));
            }
        }
    }

    // Of a type, the text is in the columns; the rest may change while that stays.
    private SortedSet<String> types(Table table) {
        SortedSet<String> types = new TreeSet<>();
        for (Column column : table.columns()) {
            for (DataType type = column.type(); type != null; type = type.base()) {
                if (!type.isSystem()) {
                    types.add(CatalogJsonWriter.part(type) + definition(type));
                    if (type.isArray()) {
                        types.addAll(domainsByName.getOrDefault(type.name(), new TreeSet<>()));
                    }
                }
            }
        }
        return types;
    }

    private String definition(DataType type) {
        return userTypes.getOrDefault(new QualifiedName(type.schema(), type.name()), "not in the catalog");
    }
}
