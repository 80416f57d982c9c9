package dev.limn.emulator.lake;

import java.util.List;
import java.util.Optional;

/**
 * A table's name taken apart: {@code t}, {@code public.t} or {@code database.schema.t}.
 *
 * @param schema the logical one, if it was named
 * @param table in small letters
 */
record QualifiedName(Optional<LogicalSchema> schema, String table) {

    /** The name of a table or view to be made: one of two parts, or of four, has no place to be made in. */
    static QualifiedName ofNew(String name) {
        QualifiedName parsed = parse(name);
        if (parsed.table().indexOf('.') >= 0) {
            throw Failures.noContainer(name.substring(0, name.lastIndexOf('.')));
        }
        return parsed;
    }

    static QualifiedName parse(String name) {
        List<String> parts = List.of(name.split("\\.", -1));
        if (parts.size() == 3) {
            return new QualifiedName(
                    Optional.of(new LogicalSchema(parts.get(0), parts.get(1))), Names.key(parts.get(2)));
        }
        boolean inPublic = parts.size() == 2 && parts.get(0).equalsIgnoreCase("public");
        return new QualifiedName(Optional.empty(), Names.key(inPublic ? parts.get(1) : name));
    }
}
