package dev.limn.catalog.internal;

import dev.limn.catalog.Catalog;
import dev.limn.catalog.CatalogScope;
import dev.limn.catalog.Schema;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Reads PostgreSQL's {@code pg_catalog}, one statement for each kind of thing. */
public final class PostgresReader {

    private PostgresReader() {}

    /** What is in scope. */
    public static Catalog read(ReadingSession session, CatalogScope scope) throws SQLException {
        Values values = new Values();
        Namespaces namespaces = Namespaces.read(session, scope, values);
        Relations relations = Relations.read(session, scope, namespaces, values);
        DataTypes types = DataTypes.read(session, namespaces, relations, values);
        UserTypes userTypes = UserTypes.read(session, namespaces, types, values);
        Routines routines = Routines.read(session, namespaces, types, values);
        Sequences sequences = Sequences.read(session, namespaces, types, values);
        Tables tables = Tables.read(session, relations, types, values);
        List<Schema> schemas = new ArrayList<>();
        for (Namespaces.Namespace namespace : namespaces.selected()) {
            schemas.add(new Schema(
                    namespace.name(),
                    namespace.comment(),
                    tables.of(namespace.oid()),
                    userTypes.enums().of(namespace.oid()),
                    userTypes.domains().of(namespace.oid()),
                    userTypes.composites().of(namespace.oid()),
                    userTypes.ranges().of(namespace.oid()),
                    sequences.of(namespace.oid()),
                    routines.of(namespace.oid())));
        }
        return new Catalog(session.server(), session.user(), schemas);
    }
}
