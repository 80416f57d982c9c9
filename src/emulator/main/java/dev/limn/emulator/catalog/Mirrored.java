package dev.limn.emulator.catalog;

import dev.limn.emulator.query.PgType;
import java.util.List;
import java.util.Map;

/**
 * A table of the lake as the catalog has it.
 *
 * @param relations its own, then those of its structs
 * @param types of its columns and of what these hold, by path in small letters
 */
record Mirrored(CatalogTable source, List<Relation> relations, Map<List<String>, PgType> types) {

    /**
     * A row of {@code pg_class}, with its type.
     *
     * @param kind {@code r}, {@code v} or {@code c}
     * @param arrayType 0 when there is none
     */
    record Relation(
            String schema,
            int oid,
            char kind,
            String name,
            int type,
            int arrayType,
            String arrayName,
            List<Column> columns) {

        /** In the nested data page, {@code \d} is given the array type's name: psql seeks a relation called so. */
        String relationName() {
            return arrayType == 0 ? name : name + "[]";
        }
    }

    /**
     * A row of {@code pg_attribute}.
     *
     * @param name as long as it is
     * @param kept what PostgreSQL keeps of it
     * @param modifier as {@code atttypmod}
     * @param dimensions of an array, 0 for anything else
     */
    record Column(String name, String kept, int type, int modifier, int dimensions) {}
}
