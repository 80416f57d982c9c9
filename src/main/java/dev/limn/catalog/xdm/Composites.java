package dev.limn.catalog.xdm;

import dev.limn.catalog.CompositeType;
import dev.limn.catalog.DataType;
import dev.limn.catalog.Schema;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The composite types of a schema while they are completed. */
final class Composites {

    // As PostgreSQL sorts names.
    private static final Comparator<CompositeType> BY_NAME = (one, other) -> Arrays.compareUnsigned(
            one.name().getBytes(StandardCharsets.UTF_8), other.name().getBytes(StandardCharsets.UTF_8));

    private final String schema;
    private final Map<String, CompositeType> types = new HashMap<>();
    private final Map<String, String> completedBy = new HashMap<>();

    Composites(Schema schema) {
        this.schema = schema.name();
        schema.composites().forEach(type -> types.put(type.name(), type));
        schema.tables().forEach(table -> completedBy.put(table.name(), ""));
    }

    /** The type of that name; empty if the schema has none. */
    Optional<CompositeType> find(DataType type) {
        return type.schema().equals(schema) ? Optional.ofNullable(types.get(type.name())) : Optional.empty();
    }

    /** Takes the place of the type of its name; false if another one has been put there already. */
    boolean complete(CompositeType type, String file) {
        boolean isFirst = completedBy.putIfAbsent(type.name(), file) == null;
        if (isFirst) {
            types.put(type.name(), type);
        }
        return isFirst || type.equals(types.get(type.name()));
    }

    /** Adds a type that the catalog lacks, under that name or, if another one has it, with a number behind it. */
    DataType add(String wanted, List<CompositeType.Attribute> attributes, String comment) {
        String name = wanted.toLowerCase(Locale.ROOT);
        CompositeType added = new CompositeType(name, comment, attributes);
        for (int number = 2; isTaken(added); number++) {
            added = new CompositeType(name + "_" + number, comment, attributes);
        }
        types.put(added.name(), added);
        return new DataType(schema + "." + added.name(), schema, added.name(), 0, null, null);
    }

    private boolean isTaken(CompositeType added) {
        boolean isOther = types.containsKey(added.name()) && !added.equals(types.get(added.name()));
        return isOther || "".equals(completedBy.get(added.name()));
    }

    /** The schema with all of them. */
    Schema in(Schema whole) {
        List<CompositeType> sorted = new ArrayList<>(types.values());
        sorted.sort(BY_NAME);
        return new Schema(
                whole.name(),
                whole.comment(),
                whole.tables(),
                whole.enums(),
                whole.domains(),
                sorted,
                whole.ranges(),
                whole.sequences(),
                whole.routines());
    }
}
