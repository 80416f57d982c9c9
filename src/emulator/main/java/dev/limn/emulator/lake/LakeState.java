package dev.limn.emulator.lake;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Everything the lake holds at one time. Immutable: a change gives the next one. */
record LakeState(long version, SortedMap<String, LakeTable> tables, Containers containers) {

    static final LakeState EMPTY = new LakeState(0, new TreeMap<>(), Containers.NONE);

    /** The table or view behind a name of one to three parts, a name in {@code public}, or a dataset's id. */
    Optional<LakeTable> find(String name) {
        QualifiedName parsed = QualifiedName.parse(name);
        if (parsed.schema().isPresent()) {
            LogicalSchema schema = parsed.schema().get();
            return named(parsed.table())
                    .filter(table -> containers.hasSchema(schema.database(), schema.schema()))
                    .filter(table -> containers
                            .tables(schema.database(), schema.schema())
                            .contains(table.name()));
        }
        return named(parsed.table()).or(() -> byId(name)).or(() -> inSchema(name));
    }

    private Optional<LakeTable> named(String key) {
        return Optional.ofNullable(tables.get(key));
    }

    // schema.table, as the accelerated store's tables are named too (reporting insights data model page).
    private Optional<LakeTable> inSchema(String name) {
        int dot = name.indexOf('.');
        if (dot < 0) {
            return Optional.empty();
        }
        return named(Names.key(name.substring(dot + 1)))
                .filter(table -> containers.schemasOf(table.name()).stream()
                        .anyMatch(each -> each.schema().equalsIgnoreCase(name.substring(0, dot))));
    }

    private Optional<LakeTable> byId(String id) {
        return tables.values().stream()
                .filter(table -> table.datasetId().equalsIgnoreCase(id))
                .findFirst();
    }

    LakeTable get(String name) {
        return find(name).orElseThrow(() -> Failures.notFound(name));
    }

    /** A table that can be written to or altered. */
    LakeTable getTable(String name) {
        LakeTable table = get(name);
        if (table.view()) {
            throw Failures.refused(table.name() + " is a view, and only tables can be changed so");
        }
        return table;
    }

    List<LakeTable> all() {
        return List.copyOf(tables.values());
    }

    void requireFree(String name) {
        if (tables.containsKey(name)) {
            throw Failures.exists(name);
        }
    }

    /** With a new table, in the schema that its name gives, if it gives one. */
    LakeState create(LakeTable table, QualifiedName name) {
        requireFree(table.name());
        LakeState created = with(table);
        return name.schema()
                .map(schema -> created.with(containers.put(table.name(), schema.database(), schema.schema())))
                .orElse(created);
    }

    LakeState with(LakeTable table) {
        SortedMap<String, LakeTable> more = new TreeMap<>(tables);
        more.put(table.name(), table);
        return new LakeState(version, more, containers);
    }

    LakeState without(LakeTable table) {
        SortedMap<String, LakeTable> fewer = new TreeMap<>(tables);
        fewer.remove(table.name());
        return new LakeState(version, fewer, containers.removeEverywhere(table.name()));
    }

    LakeState with(Containers other) {
        return new LakeState(version, tables, other);
    }

    LakeState next() {
        return new LakeState(version + 1, tables, containers);
    }
}
