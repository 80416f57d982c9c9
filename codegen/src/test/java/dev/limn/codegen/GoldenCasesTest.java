package dev.limn.codegen;

import dev.limn.testing.TlsPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each folder of {@code src/test/cases} holds a {@code schema.sql}, and in {@code expected} the files that must come of
 * it. After a change that is meant, {@code mvn -pl codegen -am verify -Dlimn.cases.update=true} writes the files
 * anew; read their diff before it is committed.
 */
class GoldenCasesTest {

    private static final Path CASES = Path.of("src/test/cases");

    @TempDir
    Path temporary;

    static List<String> cases() throws IOException {
        try (Stream<Path> folders = Files.list(CASES)) {
            return folders.map(folder -> folder.getFileName().toString())
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void comesOutAsExpectedCompilesAndReadsEveryTable(String name) throws Exception {
        Path expected = CASES.resolve(name).resolve("expected");
        Path sources = temporary.resolve("java");
        TlsPostgres server = TlsPostgres.shared();
        String database = server.createDatabase();
        server.execute(database, Files.readString(CASES.resolve(name).resolve("schema.sql")));

        try (Connection connection = server.connect(database)) {
            Generator.generate(connection, GeneratorOptions.of("dev.limn.cases." + name, sources));

            if (Boolean.getBoolean("limn.cases.update")) {
                Trees.replace(expected, Trees.read(sources));
            }
            Trees.compare(Trees.read(sources), Trees.read(expected));
            ReadBack.everything(server, database, sources, temporary.resolve("classes"));
        }
    }
}
