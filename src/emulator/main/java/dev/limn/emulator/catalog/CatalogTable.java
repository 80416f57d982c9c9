package dev.limn.emulator.catalog;

import org.apache.spark.sql.types.StructType;

/**
 * What the catalog says of a table or view.
 *
 * @param schema of PostgreSQL, {@code public} for the lake
 * @param name in small letters
 * @param columns in the case of the data's schema; already flattened when the session is
 */
public record CatalogTable(String schema, String name, boolean view, StructType columns) {}
