package dev.limn.emulator.catalog;

import dev.limn.emulator.catalog.Mirrored.Column;
import dev.limn.emulator.catalog.Mirrored.Relation;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Writes rows of PostgreSQL's own catalog, which a superuser may: DDL would refuse columns of pseudo-types such as
 * anyarray, make files, TOAST tables and dependencies that nothing here needs, and take many times longer. Each row is a
 * copy of a prototype's but for what is given. For one connection.
 */
final class CatalogWriter {

    private static final String RELATIONS =
            "unnest(?::oid[], ?::text[], ?::text[], ?::text[], ?::oid[], ?::int2[]) as r(oid, schema, kind, name, type, natts)"
                    + " join pg_catalog.pg_namespace n on n.nspname = r.schema"
                    + " join pg_catalog.pg_class p on p.oid = case r.kind when 'r'"
                    + " then 'qs_catalog.prototype_table'::regclass else 'qs_catalog.prototype'::regclass end";
    private static final String TYPES =
            "unnest(?::oid[], ?::text[], ?::text[], ?::oid[], ?::oid[], ?::oid[]) as r(oid, schema, name, relation, element, arraytype)"
                    + " join pg_catalog.pg_namespace n on n.nspname = r.schema"
                    + " join pg_catalog.pg_type p on p.oid = case r.element when 0 then 'qs_catalog.prototype'::regtype"
                    + " else 'qs_catalog.prototype[]'::regtype end";
    private static final String COLUMNS =
            "unnest(?::oid[], ?::int2[], ?::text[], ?::oid[], ?::int4[], ?::int2[]) as r(relation, number, name, type, modifier, dimensions)"
                    + " join pg_catalog.pg_type t on t.oid = r.type"
                    + " join pg_catalog.pg_attribute p on p.attrelid = 'qs_catalog.prototype_table'::regclass"
                    + " and p.attnum = 1";
    private static final String SCHEMA =
            "unnest(?::oid[], ?::text[]) as r(oid, name) join pg_catalog.pg_namespace p on p.nspname = 'qs_catalog'";
    private static final String ANYMAP =
            "unnest(?::oid[]) as r(oid) join pg_catalog.pg_type p on p.oid = 'pg_catalog.anyarray'::regtype";

    private static final Map<String, String> TYPE_COLUMNS = Map.ofEntries(
            Map.entry("oid", "r.oid"),
            Map.entry("typname", "r.name"),
            Map.entry("typnamespace", "n.oid"),
            Map.entry("typrelid", "r.relation"),
            Map.entry("typelem", "r.element"),
            Map.entry("typarray", "r.arraytype"));
    private static final Map<String, String> RELATION_COLUMNS = Map.ofEntries(
            Map.entry("oid", "r.oid"),
            Map.entry("relname", "r.name"),
            Map.entry("relnamespace", "n.oid"),
            Map.entry("reltype", "r.type"),
            Map.entry("relkind", "r.kind::\"char\""),
            Map.entry("relnatts", "r.natts"),
            Map.entry("relhasrules", "r.kind = 'v'"),
            // All share the prototype's empty file, which the planner looks at before it sees that it may not.
            Map.entry("reltoastrelid", "0"),
            Map.entry("relacl", "null"));
    private static final Map<String, String> COLUMN_COLUMNS = Map.ofEntries(
            Map.entry("attrelid", "r.relation"),
            Map.entry("attnum", "r.number"),
            Map.entry("attname", "r.name"),
            Map.entry("atttypid", "r.type"),
            Map.entry("atttypmod", "r.modifier"),
            Map.entry("attndims", "r.dimensions"),
            Map.entry("attlen", "t.typlen"),
            Map.entry("attbyval", "t.typbyval"),
            Map.entry("attalign", "t.typalign"),
            Map.entry("attstorage", "t.typstorage"),
            Map.entry("attcollation", "t.typcollation"));

    private record Attribute(int relation, int number, Column column) {}

    private final Connection connection;

    CatalogWriter(Connection connection) {
        this.connection = connection;
    }

    /** Adds the type that stands for maps. */
    void writeAnymap() throws SQLException {
        insert("pg_type", ANYMAP, Map.of("oid", "r.oid", "typname", "'anymap'"), oids(Stream.of(TypeOids.ANYMAP)));
    }

    void writeSchema(int oid, String name) throws SQLException {
        Map<String, String> columns = Map.of("oid", "r.oid", "nspname", "r.name", "nspacl", "null");
        insert("pg_namespace", SCHEMA, columns, oids(Stream.of(oid)), texts(Stream.of(name)));
    }

    void write(Collection<Mirrored> tables) throws SQLException {
        List<Relation> relations = relationsOf(tables);
        writeTypes(relations);
        writeRelations(relations);
        writeColumns(relations);
    }

    void delete(Collection<Mirrored> tables) throws SQLException {
        List<Relation> relations = relationsOf(tables);
        Array oids = oids(relations.stream().map(Relation::oid));
        delete("qs_catalog.long_name", "attrelid", oids);
        delete("pg_catalog.pg_attribute", "attrelid", oids);
        delete("pg_catalog.pg_class", "oid", oids);
        delete(
                "pg_catalog.pg_type",
                "oid",
                oids(relations.stream().flatMap(each -> Stream.of(each.type(), each.arrayType()))));
    }

    private static List<Relation> relationsOf(Collection<Mirrored> tables) {
        return tables.stream().flatMap(table -> table.relations().stream()).toList();
    }

    private void delete(String table, String column, Array oids) throws SQLException {
        String sql = "delete from " + table + " where " + column + " = any (?)";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setArray(1, oids);
            statement.executeUpdate();
        }
    }

    private void writeTypes(List<Relation> relations) throws SQLException {
        record Type(int oid, String schema, String name, int relation, int element, int array) {}
        List<Type> types = new ArrayList<>();
        for (Relation each : relations) {
            types.add(new Type(each.type(), each.schema(), each.name(), each.oid(), 0, each.arrayType()));
            if (each.arrayType() != 0) {
                types.add(new Type(each.arrayType(), each.schema(), each.arrayName(), 0, each.type(), 0));
            }
        }
        insert(
                "pg_type",
                TYPES,
                TYPE_COLUMNS,
                oids(types.stream().map(Type::oid)),
                texts(types.stream().map(Type::schema)),
                texts(types.stream().map(Type::name)),
                oids(types.stream().map(Type::relation)),
                oids(types.stream().map(Type::element)),
                oids(types.stream().map(Type::array)));
    }

    private void writeRelations(List<Relation> relations) throws SQLException {
        insert(
                "pg_class",
                RELATIONS,
                RELATION_COLUMNS,
                oids(relations.stream().map(Relation::oid)),
                texts(relations.stream().map(Relation::schema)),
                texts(relations.stream().map(each -> String.valueOf(each.kind()))),
                texts(relations.stream().map(Relation::relationName)),
                oids(relations.stream().map(Relation::type)),
                numbers(relations.stream().map(each -> each.columns().size())));
    }

    private void writeColumns(List<Relation> relations) throws SQLException {
        List<Attribute> all = relations.stream()
                .flatMap(relation -> IntStream.range(0, relation.columns().size())
                        .mapToObj(i -> new Attribute(
                                relation.oid(), i + 1, relation.columns().get(i))))
                .toList();
        insert(
                "pg_attribute",
                COLUMNS,
                COLUMN_COLUMNS,
                oids(all.stream().map(Attribute::relation)),
                numbers(all.stream().map(Attribute::number)),
                texts(all.stream().map(each -> each.column().kept())),
                oids(all.stream().map(each -> each.column().type())),
                numbers(all.stream().map(each -> each.column().modifier())),
                numbers(all.stream().map(each -> each.column().dimensions())));
        writeLongNames(all.stream()
                .filter(each -> !each.column().name().equals(each.column().kept()))
                .toList());
    }

    private void writeLongNames(List<Attribute> attributes) throws SQLException {
        String sql = "insert into qs_catalog.long_name select * from unnest(?::oid[], ?::int2[], ?::text[])";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setArray(1, oids(attributes.stream().map(Attribute::relation)));
            statement.setArray(2, numbers(attributes.stream().map(Attribute::number)));
            statement.setArray(
                    3, texts(attributes.stream().map(each -> each.column().name())));
            statement.executeUpdate();
        }
    }

    private void insert(String catalog, String source, Map<String, String> given, Array... rows) throws SQLException {
        List<String> columns = columnsOf(catalog);
        String values = columns.stream()
                .map(column -> given.getOrDefault(column, "p." + column))
                .collect(Collectors.joining(", "));
        String sql = "insert into pg_catalog." + catalog + " (" + String.join(", ", columns) + ") select " + values
                + " from " + source;
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < rows.length; i++) {
                statement.setArray(i + 1, rows[i]);
            }
            statement.executeUpdate();
        }
    }

    private List<String> columnsOf(String catalog) throws SQLException {
        String sql = "select attname from pg_catalog.pg_attribute"
                + " where attrelid = ?::regclass and attnum > 0 and not attisdropped order by attnum";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, "pg_catalog." + catalog);
            List<String> columns = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    columns.add(rows.getString(1));
                }
            }
            return columns;
        }
    }

    private Array oids(Stream<Integer> values) throws SQLException {
        return connection.createArrayOf(
                "oid", values.map(Integer::toUnsignedString).toArray());
    }

    private Array numbers(Stream<Integer> values) throws SQLException {
        return connection.createArrayOf("int4", values.toArray());
    }

    private Array texts(Stream<String> values) throws SQLException {
        return connection.createArrayOf("text", values.toArray());
    }
}
