package dev.limn.codegen.internal.meta;

import dev.limn.catalog.ForeignKey;
import dev.limn.catalog.Key;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jooq.impl.QOM.ForeignKeyRule;
import org.jooq.meta.DefaultCheckConstraintDefinition;
import org.jooq.meta.DefaultRelations;
import org.jspecify.annotations.Nullable;

/** Tells jOOQ of keys and checks. */
final class Relations {

    private record Reference(CatalogTable table, ForeignKey key) {

        String schema() {
            return table.getSchema().getName();
        }
    }

    // jOOQ sorts them itself, by Java's order of texts.
    private static final Comparator<Reference> ORDER = Comparator.comparing(Reference::schema)
            .thenComparing(it -> it.table().getName())
            .thenComparing(it -> it.key().name());

    private Relations() {}

    static void addPrimaryKeys(DefaultRelations relations, CatalogTable table) {
        for (Key key : table.table().keys()) {
            if (key.primary()) {
                key.columns().forEach(column -> relations.addPrimaryKey(key.name(), table, table.keyColumn(column)));
            }
        }
    }

    static void addUniqueKeys(DefaultRelations relations, CatalogTable table) {
        for (Key key : table.table().keys()) {
            if (!key.primary()) {
                key.columns().forEach(column -> relations.addUniqueKey(key.name(), table, table.keyColumn(column)));
            }
        }
    }

    static void addForeignKeys(DefaultRelations relations, CatalogDatabase database) {
        List<Reference> references = new ArrayList<>();
        for (CatalogTable table : database.catalogTables()) {
            table.table().foreignKeys().forEach(key -> references.add(new Reference(table, key)));
        }
        references.sort(ORDER);
        references.forEach(it ->
                add(relations, it.table(), it.key(), database.table(it.key().table())));
    }

    private static void add(
            DefaultRelations relations, CatalogTable table, ForeignKey key, @Nullable CatalogTable referenced) {
        if (referenced == null) {
            return;
        }
        String uniqueKey = uniqueKey(key, referenced);
        for (int i = 0; i < key.columns().size(); i++) {
            relations.addForeignKey(
                    key.name(),
                    table,
                    table.keyColumn(key.columns().get(i)),
                    uniqueKey,
                    referenced,
                    referenced.keyColumn(key.referencedColumns().get(i)),
                    true,
                    rule(key.onDelete()),
                    rule(key.onUpdate()));
        }
    }

    // A reference may be backed by an index that is no key; a key over the same columns is as good.
    private static String uniqueKey(ForeignKey key, CatalogTable referenced) {
        List<Key> keys = referenced.table().keys();
        if (keys.stream().anyMatch(it -> it.name().equals(key.referencedKey()))) {
            return key.referencedKey();
        }
        return keys.stream()
                .filter(it -> it.columns().equals(key.referencedColumns()))
                .map(Key::name)
                .findFirst()
                .orElse(key.referencedKey());
    }

    private static ForeignKeyRule rule(ForeignKey.Rule rule) {
        return ForeignKeyRule.valueOf(rule.name());
    }

    static void addChecks(DefaultRelations relations, CatalogTable table) {
        table.table()
                .checks()
                .forEach(check -> relations.addCheckConstraint(
                        table,
                        new DefaultCheckConstraintDefinition(
                                table.getSchema(),
                                table,
                                check.name(),
                                check.definition().replace("CHECK ", ""))));
    }
}
