package dev.limn.catalog.internal.ladder;

import dev.limn.catalog.Column;
import dev.limn.catalog.CompositeType;
import dev.limn.catalog.QualifiedName;
import java.util.List;
import java.util.Map;

/**
 * What tables are made of.
 *
 * @param columns of each table, by position
 * @param composites types that may occur in them, by name
 * @param failures what could not be read
 */
record Structure(
        Map<QualifiedName, List<Column>> columns,
        Map<QualifiedName, CompositeType> composites,
        List<String> failures) {}
