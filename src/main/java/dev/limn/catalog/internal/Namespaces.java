package dev.limn.catalog.internal;

import dev.limn.catalog.CatalogScope;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** The schemas that are read. */
record Namespaces(List<Namespace> selected) {

    private static final String QUERY = """
            select n.oid, n.nspname, d.description
            from pg_catalog.pg_namespace n
            left join pg_catalog.pg_description d
                on d.objoid = n.oid and d.classoid = 'pg_catalog.pg_namespace'::regclass and d.objsubid = 0
            where pg_catalog.has_schema_privilege(n.oid, 'usage')
            order by n.nspname
            """;

    record Namespace(long oid, String name, String comment) {}

    static Namespaces read(ReadingSession session, CatalogScope scope, Values values) throws SQLException {
        List<Namespace> usable = new ArrayList<>();
        session.query(
                QUERY, row -> usable.add(new Namespace(row.getLong(1), values.text(row, 2), values.text(row, 3))));
        List<String> names =
                scope.selectSchemas(usable.stream().map(Namespace::name).toList());
        return new Namespaces(
                usable.stream().filter(it -> names.contains(it.name())).toList());
    }

    List<Long> oids() {
        return selected.stream().map(Namespace::oid).toList();
    }

    String name(long oid) {
        return selected.stream()
                .filter(it -> it.oid() == oid)
                .map(Namespace::name)
                .findFirst()
                .orElseThrow();
    }
}
