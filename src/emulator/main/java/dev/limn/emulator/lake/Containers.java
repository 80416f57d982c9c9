package dev.limn.emulator.lake;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Logical databases and schemas, and which tables were put into them ("Organize data assets"). A table may be in many,
 * or in none. Immutable: each change gives another one.
 */
final class Containers {

    private record Database(String name, StoreKind kind, SortedMap<String, Schema> schemas) {

        Database with(SortedMap<String, Schema> other) {
            return new Database(name, kind, other);
        }
    }

    private record Schema(LogicalSchema name, Set<String> tables) {}

    static final Containers NONE = new Containers(new TreeMap<>());

    private final SortedMap<String, Database> databases;

    private Containers(SortedMap<String, Database> databases) {
        this.databases = databases;
    }

    List<String> databases() {
        return databases.values().stream().map(Database::name).toList();
    }

    StoreKind kind(String database) {
        return database(database).kind();
    }

    boolean hasDatabase(String database) {
        return databases.containsKey(Names.key(database));
    }

    boolean hasSchema(String database, String schema) {
        return hasDatabase(database) && database(database).schemas().containsKey(Names.key(schema));
    }

    List<LogicalSchema> schemas() {
        return databases.values().stream()
                .flatMap(database -> database.schemas().values().stream())
                .map(Schema::name)
                .toList();
    }

    List<LogicalSchema> schemasOf(String table) {
        return databases.values().stream()
                .flatMap(database -> database.schemas().values().stream())
                .filter(schema -> schema.tables().contains(table))
                .map(Schema::name)
                .toList();
    }

    List<String> tables(String database, String schema) {
        return List.copyOf(schema(database, schema).tables());
    }

    Containers createDatabase(String name, StoreKind kind) {
        if (hasDatabase(name)) {
            throw Failures.refused("database " + name + " already exists");
        }
        return replace(new Database(name, kind, new TreeMap<>()));
    }

    Containers dropDatabase(String name) {
        Database database = database(name);
        for (Schema schema : database.schemas().values()) {
            refuseUnlessEmpty(schema);
        }
        SortedMap<String, Database> rest = new TreeMap<>(databases);
        rest.remove(Names.key(name));
        return new Containers(rest);
    }

    Containers createSchema(String database, String name) {
        if (hasSchema(database, name)) {
            throw Failures.refused("schema " + database + "." + name + " already exists");
        }
        return replace(database, new Schema(new LogicalSchema(database(database).name(), name), Set.of()));
    }

    Containers dropSchema(String database, String name, boolean cascade) {
        Schema schema = schema(database, name);
        if (!cascade) {
            refuseUnlessEmpty(schema);
        }
        SortedMap<String, Schema> rest = new TreeMap<>(database(database).schemas());
        rest.remove(Names.key(name));
        return replace(database(database).with(rest));
    }

    /** Puts a table or view that is there into one more schema. */
    Containers add(String table, String database, String name) {
        Schema schema = schema(database, name);
        if (kind(database) == StoreKind.QSACCEL) {
            throw Failures.refused("schema " + schema.name()
                    + " is of the accelerated store: no table or view of the lake can be added to it");
        }
        return put(table, database, name);
    }

    /** The same for a new one, which the accelerated store takes too. */
    Containers put(String table, String database, String name) {
        Schema schema = schema(database, name);
        if (schema.tables().contains(table)) {
            throw Failures.refused("table " + table + " is in schema " + schema.name() + " already");
        }
        Set<String> more = new LinkedHashSet<>(schema.tables());
        more.add(table);
        return replace(database, new Schema(schema.name(), more));
    }

    Containers remove(String table, String database, String name) {
        Schema schema = schema(database, name);
        if (!schema.tables().contains(table)) {
            throw Failures.refused("table " + table + " is not in schema " + schema.name());
        }
        Set<String> fewer = new LinkedHashSet<>(schema.tables());
        fewer.remove(table);
        return replace(database, new Schema(schema.name(), fewer));
    }

    Containers removeEverywhere(String table) {
        Containers rest = this;
        for (LogicalSchema schema : schemasOf(table)) {
            rest = rest.remove(table, schema.database(), schema.schema());
        }
        return rest;
    }

    private Containers replace(String database, Schema schema) {
        SortedMap<String, Schema> schemas = new TreeMap<>(database(database).schemas());
        schemas.put(Names.key(schema.name().schema()), schema);
        return replace(database(database).with(schemas));
    }

    private Containers replace(Database database) {
        SortedMap<String, Database> all = new TreeMap<>(databases);
        all.put(Names.key(database.name()), database);
        return new Containers(all);
    }

    private Database database(String name) {
        Database found = databases.get(Names.key(name));
        if (found == null) {
            throw Failures.noContainer(name);
        }
        return found;
    }

    private Schema schema(String database, String name) {
        Schema found = database(database).schemas().get(Names.key(name));
        if (found == null) {
            throw Failures.noContainer(database + "." + name);
        }
        return found;
    }

    private static void refuseUnlessEmpty(Schema schema) {
        if (!schema.tables().isEmpty()) {
            throw Failures.refused(
                    "schema " + schema.name() + " is not empty: it has " + String.join(", ", schema.tables()));
        }
    }
}
