package dev.limn.codegen.internal;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.limn.catalog.Catalog;
import dev.limn.catalog.QualifiedName;
import dev.limn.catalog.Schema;
import dev.limn.codegen.GenerationException;
import dev.limn.codegen.GeneratorOptions;
import dev.limn.codegen.internal.meta.CatalogDatabase;
import java.io.File;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
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

/** One run of jOOQ's generator. */
public final class JooqRun {

    // jOOQ makes the generator itself, by reflection and without arguments: this is how it finds its run.
    private static final ThreadLocal<JooqRun> CURRENT = new ThreadLocal<>();

    // Told this, the tool connects to a database of its own, though all has been read.
    private static final String URL = "jooq.codegen.jdbc.url";

    /** Where a file goes that has been made, of a table or of none; called by any thread. */
    public interface Sink {
        void accept(String path, byte[] content, Optional<QualifiedName> table);
    }

    private final Catalog catalog;
    private final GeneratorOptions options;
    private final Share share;
    private final Path folder;
    private final Sink sink;
    private boolean finished;
    private List<String> renamed = List.of();

    private JooqRun(Catalog catalog, GeneratorOptions options, Share share, Path folder, Sink sink) {
        this.catalog = catalog;
        this.options = options;
        this.share = share;
        this.folder = folder;
        this.sink = sink;
    }

    /** Makes the files of the tables, and hands them over; returns a line for each thing that got an unusual name. */
    public static List<String> ofTables(
            Catalog catalog, GeneratorOptions options, List<QualifiedName> tables, Sink sink) {
        JooqLogger.globalThreshold(org.jooq.Log.Level.WARN);
        try (Staging staging = Staging.create()) {
            List<Callable<List<String>>> runs = new ArrayList<>();
            for (Share share : Share.split(catalog, tables)) {
                runs.add(() -> new JooqRun(catalog, options, share, staging.folder(), sink).run());
            }
            return SideBySide.run(runs, Share.atATime()).getFirst();
        } finally {
            JooqLogger.globalThreshold(org.jooq.Log.Level.TRACE); // as jOOQ starts with; it cannot be asked
        }
    }

    private List<String> run() {
        CURRENT.set(this);
        try {
            runTool();
            return renamed;
        } finally {
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

    GeneratorOptions options() {
        return options;
    }

    Share share() {
        return share;
    }

    // jOOQ is told to write into a folder that stays empty; what counts is where in it a file would be.
    void write(File file, String text, Optional<QualifiedName> table) {
        try {
            Path root = folder.resolve(options.packageName().replace('.', '/'));
            if (!file.toPath().startsWith(root)) {
                throw new GenerationException(
                        "jOOQ wants to write its classes elsewhere (unset the system properties jooq.codegen.target…)");
            }
            String path = root.relativize(file.toPath()).toString().replace('\\', '/');
            sink.accept(path, text.getBytes(UTF_8), table);
        } catch (InvalidPathException e) {
            throw new GenerationException(
                    "'" + file.getName() + "' cannot be the name of a file in this locale, which knows "
                            + System.getProperty("sun.jnu.encoding") + " only (set LC_ALL=C.UTF-8)",
                    e);
        }
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
                        .withGenerate(generate().withUdts(!catalog.isQueryService()))
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
                .withForcedTypes(PlainForms.of(catalog))
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
