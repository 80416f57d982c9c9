package dev.limn.codegen;

import dev.limn.Limn;
import dev.limn.credentials.Credentials;
import dev.limn.testing.Folders;
import dev.limn.testing.TlsPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The committed classes of the sample database are what the generator writes for its migrations. Both are read as files,
 * so that classes which do not compile can be written anew: {@code scripts/generate} does so.
 */
class SampleTest {

    private static final Path MIGRATIONS = Path.of("../src/demo/resources/db/migration");
    private static final Path COMMITTED = Path.of("../generated/java");
    private static final TlsPostgres SERVER = TlsPostgres.shared();

    @TempDir
    Path temporary;

    @Test
    void classesOfTheSampleAreUpToDate() throws IOException {
        boolean update = Boolean.getBoolean("limn.sample.update");
        Path directory = update ? COMMITTED : temporary.resolve("java");
        if (update) {
            Folders.delete(COMMITTED); // what is there may come of another generator, whose version does not tell
        }
        String database = SERVER.createDatabase();
        Path credentials = SERVER.writeCredentials(temporary.resolve("credentials"), database);

        try (Limn limn = Limn.open(Credentials.fromFile(credentials))) {
            migrate(limn.dataSource());
            limn.dsl().connection(connection -> Generator.generate(connection, options(directory)));
        } finally {
            SERVER.dropDatabase(database);
        }

        Trees.compare(Trees.read(directory), Trees.read(COMMITTED));
    }

    private static void migrate(DataSource database) {
        Flyway.configure()
                .dataSource(database)
                .locations("filesystem:" + MIGRATIONS)
                .load()
                .migrate();
    }

    private static GeneratorOptions options(Path directory) {
        return GeneratorOptions.of("dev.limn.sample", directory)
                .withSchemas(List.of("shop"))
                .withVersionColumns(List.of(Pattern.compile("version")));
    }
}
