package dev.limn.emulator.catalog;

import dev.limn.emulator.Switches;
import dev.limn.emulator.catalog.Mirrored.Relation;
import dev.limn.emulator.query.PgType;
import dev.limn.emulator.query.SqlFailure;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** One database of the catalog, shared by all sessions that named it, and made for the first that needs it. Thread-safe. */
final class MirrorDatabase {

    private record Key(String schema, String name) {

        static Key of(CatalogTable table) {
            return of(table.schema(), table.name());
        }

        static Key of(String schema, String name) {
            return new Key(schema.toLowerCase(Locale.ROOT), name.toLowerCase(Locale.ROOT));
        }
    }

    /** Of which each is a copy. */
    static final String TEMPLATE = "qs_template";

    private final String name;
    private final String shownName;
    private final EmbeddedServer server;
    private final Switches switches;
    private final ReentrantLock lock = new ReentrantLock();
    private final Set<String> schemas = new HashSet<>(Set.of("public"));
    private volatile Map<Key, Mirrored> mirrored = Map.of();
    private OptionalLong version = OptionalLong.empty();
    private int lastOid = TypeOids.ANYMAP;
    private boolean made;

    /**
     * Describes it.
     *
     * @param name of the session's database
     * @param shownName what {@code current_database()} tells
     */
    MirrorDatabase(String name, String shownName, EmbeddedServer server, Switches switches) {
        this.name = usable(name);
        this.shownName = shownName;
        this.server = server;
        this.switches = switches;
    }

    /** Connects to it as a role that has this password. */
    Connection connect(String role, String password) throws SQLException {
        lock.lock();
        try {
            make();
        } finally {
            lock.unlock();
        }
        return server.connect(name, role, password);
    }

    /** Makes the mirror hold what the lake held at that version. */
    void synchronize(long wanted, Supplier<List<CatalogTable>> tables) {
        lock.lock();
        try {
            if (version.isEmpty() || version.getAsLong() != wanted) {
                replace(tables.get());
                version = OptionalLong.of(wanted);
            }
        } finally {
            lock.unlock();
        }
    }

    /** The type of a column, or of a field within it. */
    Optional<PgType> typeOf(String schema, String table, List<String> path) {
        Mirrored found = mirrored.get(Key.of(schema, table));
        List<String> lower =
                path.stream().map(each -> each.toLowerCase(Locale.ROOT)).toList();
        return found == null
                ? Optional.empty()
                : Optional.ofNullable(found.types().get(lower));
    }

    private void replace(List<CatalogTable> tables) {
        Map<Key, CatalogTable> wanted = tables.stream()
                .sorted(Comparator.comparing(CatalogTable::schema).thenComparing(CatalogTable::name))
                .collect(Collectors.toMap(Key::of, Function.identity(), (first, second) -> first, LinkedHashMap::new));
        Map<Key, Mirrored> old = outdated(wanted);
        if (old.isEmpty() && mirrored.size() == wanted.size()) {
            return;
        }
        Map<Key, Mirrored> next = new HashMap<>(mirrored);
        next.keySet().removeAll(old.keySet());
        wanted.keySet().removeAll(next.keySet());
        Map<Key, Mirrored> added = mirror(wanted, namesOf(next.values()));
        next.putAll(added);
        write(old.values(), added.values());
        mirrored = Map.copyOf(next);
    }

    /** What is gone or changed, and what has a struct whose type must give way to a new table of its name. */
    private Map<Key, Mirrored> outdated(Map<Key, CatalogTable> wanted) {
        Map<Key, Mirrored> old = new HashMap<>(mirrored);
        old.entrySet().removeIf(each -> each.getValue().source().equals(wanted.get(each.getKey())));
        Set<Key> added = new HashSet<>(wanted.keySet());
        added.removeAll(mirrored.keySet());
        mirrored.forEach((key, table) -> {
            if (table.relations().stream()
                    .skip(1)
                    .anyMatch(each -> added.contains(Key.of(each.schema(), each.name())))) {
                old.put(key, table);
            }
        });
        return old;
    }

    private static Map<String, Names> namesOf(Collection<Mirrored> tables) {
        Map<String, Names> names = new HashMap<>();
        for (Mirrored table : tables) {
            for (Relation each : table.relations()) {
                Names ofSchema = names.computeIfAbsent(each.schema(), ignored -> Names.kept());
                ofSchema.add(each.name());
                ofSchema.add(each.arrayName());
            }
        }
        return names;
    }

    private Map<Key, Mirrored> mirror(Map<Key, CatalogTable> wanted, Map<String, Names> names) {
        // All tables take their names before any struct's type does.
        Map<Key, String> taken = new LinkedHashMap<>();
        for (Key key : wanted.keySet()) {
            Names ofSchema = names.computeIfAbsent(key.schema(), ignored -> Names.kept());
            taken.put(key, ofSchema.take(List.of(key.name())));
        }
        Map<Key, Mirrored> added = new LinkedHashMap<>();
        wanted.forEach((key, table) -> {
            Names ofSchema = names.computeIfAbsent(key.schema(), ignored -> Names.kept());
            String itsName = taken.getOrDefault(key, key.name());
            added.put(key, Mirroring.mirror(table, itsName, switches, ofSchema, () -> ++lastOid));
        });
        return added;
    }

    private void write(Collection<Mirrored> old, Collection<Mirrored> added) {
        try {
            make();
            try (Connection connection = server.connect(name)) {
                write(connection, old, added);
            }
        } catch (SQLException e) {
            throw SqlFailure.error("58000", "cannot mirror the lake's tables: " + e.getMessage())
                    .initCause(e);
        }
    }

    private void write(Connection connection, Collection<Mirrored> old, Collection<Mirrored> added)
            throws SQLException {
        Set<String> newSchemas = added.stream()
                .map(each -> each.relations().get(0).schema())
                .filter(schema -> !schemas.contains(schema))
                .collect(Collectors.toSet());
        connection.setAutoCommit(false);
        CatalogWriter writer = new CatalogWriter(connection);
        for (String schema : newSchemas) {
            writer.writeSchema(++lastOid, schema);
        }
        writer.delete(old);
        writer.write(added);
        connection.commit();
        schemas.addAll(newSchemas);
    }

    private void make() throws SQLException {
        if (made) {
            return;
        }
        // One that is there was left half made.
        server.execute("postgres", "drop database if exists " + Sql.name(name));
        server.execute("postgres", "create database " + Sql.name(name) + " template " + TEMPLATE);
        server.execute("postgres", "revoke temporary on database " + Sql.name(name) + " from public");
        server.execute(
                name,
                "create or replace function qs_catalog.current_database() returns name language sql stable return "
                        + Sql.literal(shownName) + "::name");
        made = true;
    }

    /** What PostgreSQL can call a database of this name: it has 63 bytes for it, and some names of its own. */
    private static String usable(String name) {
        boolean own = name.equals("postgres") || name.startsWith("template") || name.startsWith("qs_");
        return own || !Names.cut(name, Names.KEPT).equals(name)
                ? Names.cut(name, 50) + "_" + Integer.toHexString(name.hashCode())
                : name;
    }
}
