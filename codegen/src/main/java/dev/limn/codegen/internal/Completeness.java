package dev.limn.codegen.internal;

import dev.limn.codegen.GenerationException;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jooq.meta.Database;
import org.jooq.meta.Definition;
import org.jooq.meta.SchemaDefinition;

/**
 * Whether everything that should have a class got one. What jOOQ fails on, it logs and leaves out.
 *
 * @param isWritten whether there is a file for it, or it is for others to write
 */
record Completeness(Database database, Predicate<Definition> isWritten) {

    void check() {
        database.getSchemata().forEach(this::check);
    }

    private void check(SchemaDefinition schema) {
        Stream.of(
                        database.getTables(schema),
                        database.getEnums(schema),
                        database.getUDTs(schema),
                        database.getRoutines(schema))
                .flatMap(List::stream)
                .filter(isWritten.negate())
                .findFirst()
                .ifPresent(missing -> {
                    throw new GenerationException("'" + missing.getQualifiedName()
                            + "' has got no class (the log says why; please report it)");
                });
    }
}
