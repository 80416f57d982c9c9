package dev.limn.conformance.codegen;

import static org.assertj.core.api.Assertions.assertThat;

import dev.limn.Limn;
import dev.limn.catalog.CatalogFile;
import dev.limn.catalog.CatalogScope;
import dev.limn.codegen.ClassDifferences;
import dev.limn.codegen.GenerationReport;
import dev.limn.codegen.GeneratorOptions;
import dev.limn.codegen.LiveCatalog;
import dev.limn.codegen.LiveGeneration;
import dev.limn.codegen.Progress;
import dev.limn.codegen.SnapshotGeneration;
import dev.limn.conformance.QueryService;
import dev.limn.credentials.Credentials;
import dev.limn.testing.CompiledClasses;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Timestamp;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.Result;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** From credentials to typed queries, on tables with structs and on flattened ones. */
class GeneratedClassesTest {

    @TempDir
    Path temporary;

    /** How a session sees tables. */
    enum Session {
        NESTED,
        FLATTENED;

        Credentials credentials() {
            return QueryService.builder(QueryService.shared())
                    .flatten(this == FLATTENED)
                    .build();
        }

        /** The class with queries over the generated ones. */
        String queries() {
            return this == NESTED ? "NestedQueries" : "FlattenedQueries";
        }
    }

    @ParameterizedTest
    @EnumSource
    void givePreciselyTheRowsOfPlainSql(Session session) throws Exception {
        LiveGeneration.run(session.credentials(), options("java"));
        addQueries(session);

        try (CompiledClasses classes =
                        CompiledClasses.compile(temporary.resolve("java"), temporary.resolve("classes"));
                Limn limn = Limn.open(session.credentials())) {
            for (Map.Entry<String, Function<DSLContext, Result<?>>> query :
                    queries(classes, session).entrySet()) {
                Result<Record> plain = limn.dsl().resultQuery(query.getKey()).fetch();

                Result<?> typed = query.getValue().apply(limn.dsl());

                assertThat(typed).as(query.getKey()).isNotEmpty();
                assertThat(values(typed)).as(query.getKey()).isEqualTo(values(plain));
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void areUpToDateAndTheSameAgainAndFromASnapshot(Session session) throws IOException {
        GenerationReport first = LiveGeneration.run(session.credentials(), options("java"));
        Path snapshot = temporary.resolve("catalog.json");
        LiveCatalog.read(session.credentials(), scope()).write(snapshot);

        ClassDifferences differences =
                LiveGeneration.differences(session.credentials(), options("java"), Progress.ignored());
        GenerationReport again = LiveGeneration.run(session.credentials(), options("again"));
        SnapshotGeneration.run(snapshot, options("offline"));

        assertThat(differences.lines()).isEmpty();
        assertThat(again.written()).hasSameSizeAs(first.written());
        assertThat(files("again")).isEqualTo(files("java"));
        assertThat(files("offline")).isEqualTo(files("java"));
        assertThat(CatalogFile.read(snapshot).catalog().isQueryService()).isTrue();
    }

    private static List<List<String>> values(Result<?> rows) {
        return rows.stream()
                .map(row -> Stream.of(row.intoArray())
                        .map(GeneratedClassesTest::text)
                        .toList())
                .toList();
    }

    // Plain SQL gives what the driver has for a timestamp.
    private static String text(Object value) {
        Object comparable = value instanceof Timestamp timestamp ? timestamp.toLocalDateTime() : value;
        return String.valueOf(comparable).replaceAll("\\.0+$", "");
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Function<DSLContext, Result<?>>> queries(CompiledClasses classes, Session session)
            throws ReflectiveOperationException {
        Object queries = Objects.requireNonNull(classes.type("com.example.db." + session.queries())
                .getMethod("bySql")
                .invoke(null));
        return (Map<String, Function<DSLContext, Result<?>>>) queries;
    }

    private void addQueries(Session session) throws IOException {
        String name = session.queries() + ".java";
        try (InputStream text =
                Objects.requireNonNull(GeneratedClassesTest.class.getResourceAsStream("/codegen/" + name), name)) {
            Files.copy(text, temporary.resolve("java/com/example/db").resolve(name));
        }
    }

    private Map<String, String> files(String folder) throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> paths = Files.walk(temporary.resolve(folder))) {
            for (Path path : paths.filter(Files::isRegularFile).toList()) {
                files.put(temporary.resolve(folder).relativize(path).toString(), Files.readString(path));
            }
        }
        return files;
    }

    private GeneratorOptions options(String folder) {
        return GeneratorOptions.of("com.example.db", temporary.resolve(folder)).withIncludes(scope().includes());
    }

    // Other tests may make tables beside these meanwhile.
    private static CatalogScope scope() {
        return new CatalogScope(
                List.of(),
                Stream.of("events", "profiles", "products", "purchases")
                        .map(Pattern::compile)
                        .toList(),
                List.of());
    }
}
