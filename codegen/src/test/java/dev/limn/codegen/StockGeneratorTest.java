package dev.limn.codegen;

import dev.limn.testing.TlsPostgres;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.SortedMap;
import java.util.regex.Pattern;
import org.jooq.codegen.GenerationTool;
import org.jooq.meta.jaxb.Configuration;
import org.jooq.meta.jaxb.Database;
import org.jooq.meta.jaxb.Generate;
import org.jooq.meta.jaxb.Generator;
import org.jooq.meta.jaxb.SchemaMappingType;
import org.jooq.meta.jaxb.Target;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** For a schema without traps, what comes out is what jOOQ's own generator writes, and what an editor shows besides. */
class StockGeneratorTest {

    private static final String PACKAGE = "dev.limn.cases.basic";

    // The paragraph below a column's comment: its type, nullability and default.
    private static final Pattern FACTS = Pattern.compile(" {5}\\* <p>\n(?: {5}\\* .*\n)+( {5}\\*/)");

    @TempDir
    Path temporary;

    @Test
    void writesTheSameBytes() throws Exception {
        TlsPostgres server = TlsPostgres.shared();
        String database = server.createDatabase();
        server.execute(database, Files.readString(Path.of("src/test/cases/basic/schema.sql")));

        try (Connection connection = server.connect(database)) {
            dev.limn.codegen.Generator.generate(connection, GeneratorOptions.of(PACKAGE, temporary.resolve("limn")));
            runStock(connection);
        }

        SortedMap<String, String> ours = Trees.read(temporary.resolve("limn"));
        ours.remove("dev/limn/cases/basic/.limn-manifest");
        ours.replaceAll((path, text) -> FACTS.matcher(text).replaceAll("$1"));
        SortedMap<String, String> stock = Trees.read(temporary.resolve("stock"));
        // A composite type that asks the schema's class for its name, and so loads all tables.
        stock.computeIfPresent(
                "dev/limn/cases/basic/shop/udt/Address.java",
                (path, text) -> text.replace(
                                "return Shop.SHOP != null ? Shop.SHOP : new SchemaImpl(DSL.name(\"shop\"));",
                                "return new LazySchema(DSL.name(\"shop\"), DSL.comment(\"\"), () -> Shop.SHOP);")
                        .replace("import org.jooq.impl.SchemaImpl;\n", "")
                        .replace(
                                "import org.jooq.impl.SQLDataType;\n",
                                "import org.jooq.impl.LazySchema;\nimport org.jooq.impl.SQLDataType;\n"));
        Trees.compare(ours, stock);
    }

    private void runStock(Connection connection) throws Exception {
        GenerationTool tool = new GenerationTool();
        tool.setConnection(connection);
        tool.run(new Configuration()
                .withGenerator(new Generator()
                        .withDatabase(new Database()
                                .withSchemata(
                                        new SchemaMappingType().withInputSchema("public"),
                                        new SchemaMappingType().withInputSchema("shop")))
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
