package dev.limn.bench.codegen;

import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.Properties;
import org.jooq.codegen.GenerationTool;
import org.jooq.meta.jaxb.Configuration;
import org.jooq.meta.jaxb.Database;
import org.jooq.meta.jaxb.Generate;
import org.jooq.meta.jaxb.Generator;
import org.jooq.meta.jaxb.SchemaMappingType;
import org.jooq.meta.jaxb.Target;
import org.postgresql.ds.PGSimpleDataSource;

/** jOOQ's own generator as a program: a credentials file, schema, package and folder. It knows nothing of Limn. */
public final class StockRun {

    private StockRun() {}

    public static void main(String[] arguments) throws Exception {
        Properties credentials = new Properties();
        try (Reader reader = Files.newBufferedReader(Path.of(arguments[0]))) {
            credentials.load(reader);
        }
        try (Connection connection = connect(credentials)) {
            GenerationTool tool = new GenerationTool();
            tool.setConnection(connection);
            tool.run(configuration(arguments[1], arguments[2], arguments[3]));
        }
    }

    private static Connection connect(Properties credentials) throws Exception {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setServerNames(new String[] {credentials.getProperty("host")});
        source.setPortNumbers(new int[] {Integer.parseInt(credentials.getProperty("port"))});
        source.setDatabaseName(credentials.getProperty("dbname"));
        source.setUser(credentials.getProperty("user"));
        source.setPassword(credentials.getProperty("password"));
        source.setSslMode("verify-full");
        source.setSslRootCert(credentials.getProperty("sslrootcert"));
        return source.getConnection();
    }

    private static Configuration configuration(String schema, String packageName, String directory) {
        return new Configuration()
                .withGenerator(new Generator()
                        .withDatabase(new Database()
                                .withName("org.jooq.meta.postgres.PostgresDatabase")
                                .withSchemata(new SchemaMappingType().withInputSchema(schema)))
                        .withGenerate(new Generate()
                                .withNullableAnnotation(true)
                                .withNullableAnnotationType("org.jspecify.annotations.Nullable")
                                .withNonnullAnnotation(true)
                                .withNonnullAnnotationType("org.jspecify.annotations.NonNull"))
                        .withTarget(new Target().withPackageName(packageName).withDirectory(directory)));
    }
}
