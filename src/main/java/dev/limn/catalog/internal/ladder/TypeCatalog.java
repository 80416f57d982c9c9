package dev.limn.catalog.internal.ladder;

import dev.limn.catalog.DataType;
import dev.limn.catalog.QualifiedName;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What {@code pg_type} says. */
final class TypeCatalog {

    private static final String QUERY = """
            SELECT t.oid, n.nspname, t.typname, t.typtype, t.typrelid, t.typelem
            FROM pg_catalog.pg_type t
            LEFT JOIN pg_catalog.pg_namespace n ON n.oid = t.typnamespace
            WHERE t.oid >= %d
            ORDER BY t.oid
            """;

    /**
     * A row of it.
     *
     * @param relation of a composite type, where its attributes are found; 0 for others
     * @param element of an array; 0 for others
     */
    record Entry(long oid, QualifiedName name, boolean composite, long relation, long element) {

        private static Entry read(ResultSet row) throws SQLException {
            String schema = row.getString(2);
            return new Entry(
                    row.getLong(1),
                    new QualifiedName(schema == null ? DataType.SYSTEM_SCHEMA : schema, row.getString(3)),
                    "c".equals(row.getString(4)),
                    row.getLong(5),
                    row.getLong(6));
        }

        boolean isArray() {
            return element != 0 && name.name().startsWith("_");
        }
    }

    private final Map<Long, Entry> entries = new HashMap<>();
    private final Map<QualifiedName, Long> relations = new HashMap<>();

    private TypeCatalog() {}

    /** Those from a number on. */
    static TypeCatalog read(Session session, long first) throws SQLException {
        TypeCatalog types = new TypeCatalog();
        session.allRows(QUERY, first, Entry::read, Entry::oid).forEach(types::add);
        return types;
    }

    private void add(Entry entry) {
        entries.put(entry.oid(), entry);
        if (entry.composite()) {
            relations.put(entry.name(), entry.relation());
        }
    }

    /** Where the attributes of a composite type are found; 0 if it is none. */
    long relationOf(QualifiedName type) {
        return relations.getOrDefault(type, 0L);
    }

    /**
     * A type by its number.
     *
     * @param dimensions that an array was declared with, 0 if that is not known
     */
    DataType of(long oid, int modifier, int dimensions) throws RefusedException {
        Optional<SystemType> system = SystemType.of(oid);
        if (system.isPresent()) {
            return TypeText.system(
                    system.get().name(), modifier, dimensions(system.get().dimensions(), dimensions));
        }
        Entry entry = entry(oid);
        return entry.isArray()
                ? of(entry(entry.element()), modifier, dimensions(1, dimensions))
                : of(entry, modifier, 0);
    }

    // One that is no array may still have been declared with dimensions: PostgreSQL does not look.
    private static int dimensions(int least, int declared) {
        return least == 0 ? 0 : Math.max(least, declared);
    }

    private static DataType of(Entry entry, int modifier, int dimensions) {
        QualifiedName name = entry.name();
        return name.schema().equals(DataType.SYSTEM_SCHEMA)
                ? TypeText.system(name.name(), modifier, dimensions)
                : TypeText.own(name, dimensions);
    }

    private Entry entry(long oid) throws RefusedException {
        Optional<SystemType> system = SystemType.of(oid);
        if (system.isPresent()) {
            return new Entry(
                    oid, new QualifiedName(DataType.SYSTEM_SCHEMA, system.get().name()), false, 0, 0);
        }
        Entry entry = entries.get(oid);
        if (entry == null) {
            throw new RefusedException("pg_attribute names the type " + oid + ", which pg_type does not have");
        }
        return entry;
    }
}
