package dev.limn.codegen.internal;

import dev.limn.codegen.GenerationException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.util.List;
import java.util.stream.Stream;
import org.jooq.codegen.GeneratorStrategy;
import org.jooq.meta.Database;
import org.jooq.meta.Definition;
import org.jooq.meta.SchemaDefinition;

/** Whether everything that should have a class got one. What jOOQ fails on, it logs and leaves out. */
record Completeness(Database database, GeneratorStrategy strategy) {

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
                .filter(definition -> !isWritten(definition))
                .findFirst()
                .ifPresent(missing -> {
                    throw new GenerationException("'" + missing.getQualifiedName()
                            + "' has got no class (the log says why; please report it)");
                });
    }

    private boolean isWritten(Definition definition) {
        try {
            return Files.isRegularFile(strategy.getFile(definition).toPath());
        } catch (InvalidPathException e) {
            throw new GenerationException(
                    "'" + definition.getQualifiedName() + "' cannot be the name of a file in this locale, which knows "
                            + System.getProperty("sun.jnu.encoding") + " only (set LC_ALL=C.UTF-8)",
                    e);
        }
    }
}
