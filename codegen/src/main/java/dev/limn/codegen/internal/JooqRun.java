package dev.limn.codegen.internal;

import dev.limn.catalog.Catalog;
import dev.limn.catalog.Schema;
import dev.limn.codegen.GenerationException;
import dev.limn.codegen.GeneratorOptions;
import dev.limn.codegen.internal.meta.CatalogDatabase;
import java.nio.file.Path;
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

    // Told this, the tool connects to a database of its own, though all has been read.
    private static final String URL = "jooq.codegen.jdbc.url";

    private final Catalog catalog;
    private final GeneratorOptions options;
    private final Path folder;
    private boolean finished;
    private List<String> renamed = List.of();

    private JooqRun(Catalog catalog, GeneratorOptions options, Path folder) {
        this.catalog = catalog;
        this.options = options;
        this.folder = folder;
    }

    /** Generates into the folder. */
    public static JooqRun of(Catalog catalog, GeneratorOptions options, Path folder) {
        JooqRun run = new JooqRun(catalog, options, folder);
        CURRENT.set(run);
        JooqLogger.globalThreshold(org.jooq.Log.Level.WARN);
        try {
            run.runTool();
            return run;
        } finally {
            JooqLogger.globalThreshold(org.jooq.Log.Level.TRACE); // as jOOQ starts with; it cannot be asked
            CURRENT.remove();
        }
    }

    /** The run of this thread. */
    public static JooqRun current() {
        @Nullable JooqRun run = CURRENT.get();
        if (run == null) {
            throw new IllegalStateException("no run in this thread");
        }
        return run;
    }

    /** What classes are made from. */
    public Catalog catalog() {
        return catalog;
    }

    public List<String> renamed() {
        return renamed;
    }

    void finished(List<String> given) {
        finished = true;
        renamed = given;
    }

    private void runTool() {
        if (System.getProperty(URL) != null) {
            throw new GenerationException("jOOQ would connect to a database (unset the system property " + URL + ")");
        }
        GenerationTool tool = new GenerationTool();
        tool.setClassLoader(JooqRun.class.getClassLoader());
        try {
            tool.run(configuration(catalog.schemas().stream().map(Schema::name).toList()));
        } catch (GenerationException e) {
            throw e;
        } catch (Exception e) {
            throw new GenerationException(OneLine.of("cannot make classes of the tables", e), e);
        }
        if (!finished) {
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
                .withName(CatalogDatabase.class.getName())
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
