package dev.limn.catalog.internal;

import dev.limn.catalog.CatalogScope;
import dev.limn.catalog.QualifiedName;
import dev.limn.catalog.TableKind;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** The tables and views that are read, by schema and name. */
record Relations(List<Relation> selected) {

    // The rule by which information_schema.tables shows a table, asked by number, which costs the server less.
    private static final String QUERY = """
            select c.oid, c.relnamespace, c.relname, c.relkind, d.description,
                pg_catalog.pg_has_role(c.relowner, 'usage')
                    or pg_catalog.has_table_privilege(c.oid, 'select, insert, update, references')
            from pg_catalog.pg_class c
            left join pg_catalog.pg_description d
                on d.objoid = c.oid and d.classoid = 'pg_catalog.pg_class'::regclass and d.objsubid = 0
            where c.relnamespace = any(?::oid[]) and c.relkind in ('r', 'p', 'f', 'v', 'm')
                and not pg_catalog.pg_is_other_temp_schema(c.relnamespace)
                and (pg_catalog.pg_has_role(c.relowner, 'usage')
                    or pg_catalog.has_table_privilege(
                        c.oid, 'select, insert, update, delete, truncate, references, trigger')
                    or pg_catalog.has_any_column_privilege(c.oid, 'select, insert, update, references'))
            order by c.relname
            """;

    /**
     * A table or view.
     *
     * @param whole whether the user may see all its columns
     */
    record Relation(long oid, long namespace, String name, TableKind kind, String comment, boolean whole) {}

    static Relations read(ReadingSession session, CatalogScope scope, Namespaces namespaces, Values values)
            throws SQLException {
        List<Relation> all = new ArrayList<>();
        session.query(
                QUERY,
                row -> all.add(new Relation(
                        row.getLong(1),
                        row.getLong(2),
                        values.text(row, 3),
                        kind(row.getString(4)),
                        values.text(row, 5),
                        row.getBoolean(6))),
                namespaces.oids());
        scope.requireTables(
                namespaces.selected().stream().map(Namespaces.Namespace::name).toList(),
                all.stream().map(it -> qualifiedName(it, namespaces)).toList());
        return new Relations(all.stream()
                .filter(it -> scope.selects(qualifiedName(it, namespaces)))
                .toList());
    }

    private static QualifiedName qualifiedName(Relation relation, Namespaces namespaces) {
        return new QualifiedName(namespaces.name(relation.namespace()), relation.name());
    }

    private static TableKind kind(String code) {
        return switch (code) {
            case "p" -> TableKind.PARTITIONED;
            case "f" -> TableKind.FOREIGN;
            case "v" -> TableKind.VIEW;
            case "m" -> TableKind.MATERIALIZED_VIEW;
            default -> TableKind.TABLE;
        };
    }

    List<Long> oids() {
        return selected.stream().map(Relation::oid).toList();
    }

    List<Long> views() {
        return selected.stream()
                .filter(it -> it.kind() == TableKind.VIEW || it.kind() == TableKind.MATERIALIZED_VIEW)
                .map(Relation::oid)
                .toList();
    }

    /** Those of which the user may see some columns only. */
    List<Long> inPart() {
        return selected.stream().filter(it -> !it.whole()).map(Relation::oid).toList();
    }
}
