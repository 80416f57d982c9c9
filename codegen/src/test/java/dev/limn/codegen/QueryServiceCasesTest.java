package dev.limn.codegen;

import static org.assertj.core.api.Assertions.assertThat;

import dev.limn.catalog.CatalogFile;
import dev.limn.testing.CompiledClasses;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each folder of {@code src/test/query-service} holds a {@code catalog.json}, as read from Query Service, and in
 * {@code expected} what must come of it; {@code -Dlimn.cases.update=true} writes that anew.
 */
class QueryServiceCasesTest {

    private static final Path CASES = Path.of("src/test/query-service");

    @TempDir
    Path temporary;

    static List<String> cases() throws IOException {
        try (Stream<Path> folders = Files.list(CASES)) {
            return folders.filter(folder -> !folder.endsWith("hostile"))
                    .map(folder -> folder.getFileName().toString())
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void comesOutAsExpectedCompilesAndLoads(String name) throws Exception {
        Path expected = CASES.resolve(name).resolve("expected");

        generate(name, Preset.FULL);

        if (Boolean.getBoolean("limn.cases.update")) {
            Trees.replace(expected, Trees.read(sources()));
        }
        Trees.compare(Trees.read(sources()), Trees.read(expected));
        assertLoads();
    }

    @ParameterizedTest
    @EnumSource
    void everyNameAndShapeCompilesAndLoads(Preset preset) throws Exception {
        generate("hostile", preset);

        assertLoads();
    }

    @Test
    void touchesNothingTheSecondTime() throws Exception {
        GenerationReport first = generate("hostile", Preset.FULL);

        GenerationReport second = generate("hostile", Preset.FULL);

        assertThat(second.written()).isEmpty();
        assertThat(second.unchanged()).isEqualTo(first.written().size());
    }

    private GenerationReport generate(String name, Preset preset) {
        CatalogFile file = CatalogFile.read(CASES.resolve(name).resolve("catalog.json"));
        GeneratorOptions options = GeneratorOptions.of("dev.limn.cases." + name, sources());
        return Generator.generate(file.catalog(), options.withPresets(Presets.all(preset)));
    }

    private void assertLoads() throws Exception {
        try (CompiledClasses classes = CompiledClasses.compile(sources(), temporary.resolve("classes"))) {
            assertThat(classes.types()).isNotEmpty();
            assertThat(classes.tables().values()).isNotEmpty();
        }
    }

    private Path sources() {
        return temporary.resolve("java");
    }
}
