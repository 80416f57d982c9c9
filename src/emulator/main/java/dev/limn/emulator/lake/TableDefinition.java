package dev.limn.emulator.lake;

import java.util.Map;

/**
 * What a new table is to be, but for its columns, which its first rows decide. Immutable.
 *
 * @param name of the table, in any case; {@code database.schema.name} puts it into that logical schema at once
 * @param title of the dataset behind it
 * @param owner who may drop it, as in {@code Login.owner}
 * @param madeByQueryService false for what was ingested: nobody may drop that
 * @param options of {@code WITH (…)}, such as {@code schema}, {@code rowvalidation} and {@code label}
 */
public record TableDefinition(
        String name,
        String title,
        String description,
        String owner,
        boolean madeByQueryService,
        Map<String, String> options) {

    public TableDefinition {
        options = Map.copyOf(options);
    }

    /** One as {@code CREATE TABLE AS} makes it: title as name, no description, no options. */
    public static TableDefinition made(String name, String owner) {
        return new TableDefinition(name, name, "", owner, true, Map.of());
    }

    /** One that came by ingestion. */
    public static TableDefinition ingested(String name, String title, String description, String owner) {
        return new TableDefinition(name, title, description, owner, false, Map.of());
    }
}
