package dev.limn.codegen;

import dev.limn.Limn;
import dev.limn.testing.CompiledClasses;
import dev.limn.testing.TlsPostgres;
import java.nio.file.Path;
import java.sql.Connection;
import org.jooq.Table;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ValidationTest {

    @TempDir
    Path temporary;

    @Test
    void findsNothingWrongWithAnyTypeOfTheDatabaseItWasGeneratedFrom() throws Exception {
        TlsPostgres server = TlsPostgres.shared();
        String database = server.createDatabase();
        server.execute(database, HostileNamesTest.resource("/types.sql"));
        try (Connection connection = server.connect(database)) {
            Generator.generate(connection, GeneratorOptions.of("dev.limn.types", temporary.resolve("java")));
        }

        try (CompiledClasses compiled =
                CompiledClasses.compile(temporary.resolve("java"), temporary.resolve("classes"))) {
            Table<?>[] tables = compiled.tables().values().toArray(Table<?>[]::new);

            Limn.builder()
                    .credentials(server.credentials(database).build())
                    .validateOnOpen(tables)
                    .open()
                    .close();
        }
    }
}
