package dev.limn.codegen.internal.meta;

import dev.limn.catalog.Schema;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jooq.meta.Definition;
import org.jooq.meta.SchemaDefinition;
import org.jspecify.annotations.Nullable;

/** The comments of those definitions that cannot be made with one. */
final class Comments {

    private final CatalogDatabase database;
    private final Map<Definition, String> comments = new LinkedHashMap<>();

    private Comments(CatalogDatabase database) {
        this.database = database;
    }

    static Map<Definition, String> of(CatalogDatabase database) {
        Comments result = new Comments(database);
        database.forEachSchema(result::add);
        return result.comments;
    }

    private void add(Schema schema, SchemaDefinition definition) {
        schema.domains().forEach(it -> put(database.getDomain(definition, it.name()), it.comment()));
        schema.routines().forEach(it -> put(database.getRoutine(definition, it.name()), it.comment()));
    }

    private void put(@Nullable Definition definition, String comment) {
        if (definition != null && !comment.isEmpty()) {
            comments.put(definition, comment);
        }
    }
}
