package dev.limn.codegen.internal;

import dev.limn.codegen.GenerationException;
import dev.limn.codegen.GeneratorOptions;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jooq.codegen.GenerationTool;
import org.jooq.meta.jaxb.Configuration;
import org.jooq.meta.jaxb.Database;
import org.jooq.meta.jaxb.Generate;
import org.jooq.meta.jaxb.RegexFlag;
import org.jooq.meta.jaxb.SchemaMappingType;
import org.jooq.meta.jaxb.Strategy;
import org.jooq.meta.jaxb.Target;
import org.jooq.tools.JooqLogger;
import org.jspecify.annotations.Nullable;

/** One run of jOOQ's generator into a folder, and what came out of it. */
public final class JooqRun {

    // jOOQ makes the generator itself, by reflection and without arguments: this is how it finds its run.
    private static final ThreadLocal<JooqRun> CURRENT = new ThreadLocal<>();

    private final GeneratorOptions options;
    private final Path folder;
    private final ColumnFacts columns;
    private int tables = -1;
    private List<String> renamed = List.of();

    private JooqRun(GeneratorOptions options, Path folder, ColumnFacts columns) {
        this.options = options;
        this.folder = folder;
        this.columns = columns;
    }

    /** Generates into the folder. */
    public static JooqRun of(Connection connection, GeneratorOptions options, Path folder) {
        List<String> schemas = Schemas.of(connection).select(options.schemas());
        try (QualifyingSession session = QualifyingSession.of(connection)) {
            JooqRun run = new JooqRun(options, folder, ColumnFacts.read(session.connection(), schemas));
            run.generate(session.connection(), schemas);
            return run;
        }
    }

    private void generate(Connection connection, List<String> schemas) {
        CURRENT.set(this);
        JooqLogger.globalThreshold(org.jooq.Log.Level.WARN);
        try {
            runTool(connection, schemas);
        } finally {
            JooqLogger.globalThreshold(org.jooq.Log.Level.TRACE); // as jOOQ starts with; it cannot be asked
            CURRENT.remove();
        }
    }

    static JooqRun current() {
        @Nullable JooqRun run = CURRENT.get();
        if (run == null) {
            throw new IllegalStateException("no run in this thread");
        }
        return run;
    }

    public int tables() {
        return tables;
    }

    public List<String> renamed() {
        return renamed;
    }

    GeneratorOptions options() {
        return options;
    }

    ColumnFacts columns() {
        return columns;
    }

    void finished(int tables, List<String> renamed) {
        this.tables = tables;
        this.renamed = renamed;
    }

    private void runTool(Connection connection, List<String> schemas) {
        GenerationTool tool = new GenerationTool();
        tool.setClassLoader(JooqRun.class.getClassLoader());
        tool.setConnection(connection);
        try {
            tool.run(configuration(schemas));
        } catch (GenerationException e) {
            throw e;
        } catch (Exception e) {
            throw new GenerationException(OneLine.of("cannot read the tables or make classes of them", e), e);
        }
        if (tables < 0) {
            throw new GenerationException("jOOQ did not run (unset the system property jooq.codegen.skip)");
        }
    }

    private Configuration configuration(List<String> schemas) {
        return new Configuration()
                .withGenerator(new org.jooq.meta.jaxb.Generator()
                        .withName(LimnJavaGenerator.class.getName())
                        .withStrategy(new Strategy().withName(LimnStrategy.class.getName()))
                        .withDatabase(database(schemas))
                        .withGenerate(generate())
                        .withTarget(new Target()
                                .withPackageName(options.packageName())
                                .withDirectory(folder.toString())
                                .withLocale("und")));
    }

    private Database database(List<String> schemas) {
        String versions =
                options.versionColumns().stream().map(Pattern::pattern).collect(Collectors.joining("|"));
        return new Database()
                .withRecordVersionFields(versions)
                .withForcedTypes(PlainForms.ofServer())
                .withName(LimnPostgresDatabase.class.getName())
                // The pattern for "everything" must match a name with a line break too.
                .withRegexFlags(RegexFlag.DOTALL)
                .withSchemata(schemas.stream()
                        .map(schema -> new SchemaMappingType().withInputSchema(schema))
                        .toList());
    }

    private static Generate generate() {
        return new Generate()
                .withNullableAnnotation(true)
                .withNullableAnnotationType("org.jspecify.annotations.Nullable")
                .withNonnullAnnotation(true)
                .withNonnullAnnotationType("org.jspecify.annotations.NonNull");
    }
}
