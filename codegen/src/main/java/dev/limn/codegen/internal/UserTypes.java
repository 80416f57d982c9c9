package dev.limn.codegen.internal;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jooq.Name;
import org.jooq.meta.Database;
import org.jooq.meta.Definition;
import org.jooq.meta.SchemaDefinition;

/**
 * The names of everything that may be the type of a column and is not the server's own. For each column, jOOQ compares its
 * type with each table ({@code AbstractDatabase.getDefinition}), although most are of types like {@code text}.
 */
record UserTypes(Set<String> names) {

    static UserTypes of(Database database) {
        Set<String> names = new HashSet<>();
        for (SchemaDefinition schema : database.getSchemata()) {
            Stream.of(
                            database.getArrays(schema),
                            database.getDomains(schema),
                            database.getEnums(schema),
                            database.getUDTs(schema),
                            database.getTables(schema))
                    .flatMap(List::stream)
                    .map(Definition::getName)
                    .forEach(names::add);
        }
        return new UserTypes(names);
    }

    /** Whether something may be found under this name. */
    boolean mayHold(Name type) {
        return names.contains(type.last());
    }
}
