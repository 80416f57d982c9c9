package dev.limn.codegen;

import dev.limn.testing.CompiledClasses;
import dev.limn.testing.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.List;
import java.util.SortedMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jooq.codegen.GenerationTool;
import org.jooq.meta.jaxb.Configuration;
import org.jooq.meta.jaxb.Database;
import org.jooq.meta.jaxb.Generate;
import org.jooq.meta.jaxb.Generator;
import org.jooq.meta.jaxb.SchemaMappingType;
import org.jooq.meta.jaxb.Target;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** For a schema without traps, what comes out is what jOOQ's own generator writes, and what an editor shows besides. */
class StockGeneratorTest {

    private static final String PACKAGE = "dev.limn.cases.stock";
    private static final String VERSION_COLUMN = "version";

    @AutoClose
    private final TestDatabase database = new TestDatabase();

    @TempDir
    Path temporary;

    /** What is made for both, and which of its schemas they read. */
    enum Case {
        BASIC("src/test/cases/basic/schema.sql", "public", "shop"),
        SAMPLE("../src/demo/resources/db/migration", "shop"),
        RELATIONS("src/test/resources/stock/relations.sql", "hr", "logistics", "public"),
        TYPES("src/test/resources/stock/types.sql", "calls", "kinds", "public");

        private final Path sql;
        private final List<String> schemas;

        Case(String sql, String... schemas) {
            this.sql = Path.of(sql);
            this.schemas = List.of(schemas);
        }

        List<Path> scripts() throws IOException {
            try (Stream<Path> files = Files.walk(sql)) {
                return files.filter(Files::isRegularFile).sorted().toList();
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void writesTheSameBytes(Case tested) throws Exception {
        for (Path script : tested.scripts()) {
            database.execute(Files.readString(script));
        }

        try (Connection connection = database.connect()) {
            // Limn empties the search path; jOOQ writes types and defaults as the session's has them.
            connection.createStatement().execute("set search_path to ''");
            dev.limn.codegen.Generator.generate(connection, options(tested.schemas));
            runStock(connection, tested.schemas);
        }

        SortedMap<String, String> ours = Trees.read(temporary.resolve("limn"));
        SortedMap<String, String> stock = Trees.read(temporary.resolve("stock"));
        ours.remove("dev/limn/cases/stock/.limn-manifest");
        KnownDifferences.undo(ours, stock);
        Trees.compare(ours, stock);
    }

    @ParameterizedTest
    @EnumSource
    void compiles(Case tested) throws Exception {
        for (Path script : tested.scripts()) {
            database.execute(Files.readString(script));
        }

        try (Connection connection = database.connect()) {
            dev.limn.codegen.Generator.generate(connection, options(tested.schemas));
        }

        CompiledClasses.compile(temporary.resolve("limn"), Files.createDirectory(temporary.resolve("classes")))
                .close();
    }

    private GeneratorOptions options(List<String> schemas) {
        return GeneratorOptions.of(PACKAGE, temporary.resolve("limn"))
                .withSchemas(schemas)
                .withVersionColumns(List.of(Pattern.compile(VERSION_COLUMN)));
    }

    private void runStock(Connection connection, List<String> schemas) throws Exception {
        GenerationTool tool = new GenerationTool();
        tool.setConnection(connection);
        tool.run(new Configuration()
                .withGenerator(new Generator()
                        .withDatabase(new Database()
                                .withRecordVersionFields(VERSION_COLUMN)
                                .withSchemata(schemas.stream()
                                        .map(schema -> new SchemaMappingType().withInputSchema(schema))
                                        .toList()))
                        .withGenerate(new Generate()
                                .withNullableAnnotation(true)
                                .withNullableAnnotationType("org.jspecify.annotations.Nullable")
                                .withNonnullAnnotation(true)
                                .withNonnullAnnotationType("org.jspecify.annotations.NonNull"))
                        .withTarget(new Target()
                                .withPackageName(PACKAGE)
                                .withDirectory(temporary.resolve("stock").toString()))));
    }
}
