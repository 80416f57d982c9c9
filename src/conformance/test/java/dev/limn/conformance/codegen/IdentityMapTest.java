package dev.limn.conformance.codegen;

import static org.jooq.impl.DSL.name;

import dev.limn.Limn;
import dev.limn.catalog.xdm.XdmSchema;
import dev.limn.codegen.GeneratorOptions;
import dev.limn.codegen.LiveGeneration;
import dev.limn.conformance.QueryService;
import dev.limn.credentials.Credentials;
import dev.limn.testing.CompiledClasses;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Maps of arrays of structs, as an XDM schema tells of them. */
class IdentityMapTest {

    private final Credentials credentials = QueryService.credentials(QueryService.shared());

    @AutoClose
    private final Limn limn = Limn.open(credentials);

    @TempDir
    Path folder;

    @BeforeEach
    void make() {
        limn.dsl()
                .execute("CREATE TABLE visitors AS SELECT _id AS id, identityMap FROM events"
                        + " WHERE identityMap['ECID'][0].id IS NOT NULL ORDER BY _id LIMIT 30");
    }

    @AfterEach
    void drop() {
        limn.dsl().dropTable(name("visitors")).execute();
    }

    @Test
    void areReadQueriedAndWrittenByTheirElements() throws Exception {
        LiveGeneration.run(credentials, options());
        copy("/codegen/IdentityMaps.java", folder.resolve("java/com/example/db/IdentityMaps.java"));

        try (CompiledClasses classes = CompiledClasses.compile(folder.resolve("java"), folder.resolve("classes"))) {
            uses(classes).accept(limn.dsl());
        }
    }

    private GeneratorOptions options() throws IOException {
        Path schema = copy("/wholepath/events.json", folder.resolve("events.json"));
        return GeneratorOptions.of("com.example.db", folder.resolve("java"))
                .withIncludes(List.of(Pattern.compile("visitors")))
                .withXdm(XdmSchema.of(List.of("visitors=" + schema)));
    }

    @SuppressWarnings("unchecked")
    private static Consumer<DSLContext> uses(CompiledClasses classes) throws ReflectiveOperationException {
        return (Consumer<DSLContext>)
                classes.type("com.example.db.IdentityMaps").getConstructor().newInstance();
    }

    private static Path copy(String resource, Path file) throws IOException {
        try (InputStream text = Objects.requireNonNull(IdentityMapTest.class.getResourceAsStream(resource), resource)) {
            return Files.write(file, text.readAllBytes());
        }
    }
}
