package dev.limn.codegen;

import static org.assertj.core.api.Assertions.assertThat;

import dev.limn.testing.Folders;
import dev.limn.testing.TestDatabase;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever happened since the last run, what is there then is what a run from nothing would write. */
class IncrementalTest {

    private static final String BLANK_LINE = "\n\n";

    @AutoClose
    private final TestDatabase database = new TestDatabase();

    private final Map<String, TreeSet<String>> wrong = new LinkedHashMap<>();

    @TempDir
    Path temporary;

    @Test
    void missesNoChangeOfTheSchema() throws Exception {
        GeneratorOptions options = options().withPresets(lean("lonely", "names", ".*_1", "stock\\..*"));

        for (String change : changes().split(BLANK_LINE)) {
            database.execute(change);
            compare(change, options);
        }

        assertThat(wrong).isEmpty();
    }

    @Test
    void missesNoChangeOfTheOptions() throws Exception {
        for (String change : changes().split("\n-- Names that are one")[0].split(BLANK_LINE)) {
            database.execute(change);
        }

        List<GeneratorOptions> history = history();
        for (int i = 0; i < history.size(); i++) {
            compare("options " + i, history.get(i));
        }

        assertThat(wrong).isEmpty();
    }

    private List<GeneratorOptions> history() {
        GeneratorOptions plain = options();
        GeneratorOptions versioned = plain.withVersionColumns(ShopDatabase.patterns("version"));
        return List.of(
                plain,
                versioned,
                versioned.withPresets(Presets.all(Preset.LEAN)),
                versioned.withPresets(lean("customer")),
                versioned.withPresets(lean("names_of")),
                versioned.withPresets(lean("orders_of", "names_of")),
                versioned.withPresets(new Presets(Preset.LEAN, ShopDatabase.patterns("orders"), List.of())),
                versioned.withExcludes(ShopDatabase.patterns("customer")),
                versioned.withExcludes(ShopDatabase.patterns("order_line")),
                versioned.withSchemas(List.of("shop")),
                versioned.withSchemas(List.of("shop")).withIncludes(ShopDatabase.patterns("orders")),
                versioned.withVersionColumns(List.of(Pattern.compile("VERSION", Pattern.CASE_INSENSITIVE))),
                plain);
    }

    private static Presets lean(String... tables) {
        return new Presets(Preset.FULL, List.of(), ShopDatabase.patterns(tables));
    }

    private void compare(String change, GeneratorOptions kept) throws Exception {
        Path empty = temporary.resolve("empty");
        Folders.delete(empty);
        try (Connection connection = database.connect()) {
            Generator.generate(connection, kept);
            Generator.generate(
                    connection,
                    new GeneratorOptions(
                            kept.packageName(),
                            empty,
                            kept.schemas(),
                            kept.includes(),
                            kept.excludes(),
                            kept.versionColumns(),
                            kept.presets()));
        }
        TreeSet<String> differing = differing(Trees.read(kept.directory()), Trees.read(empty));
        if (!differing.isEmpty()) {
            wrong.put(change, differing);
        }
    }

    private static TreeSet<String> differing(SortedMap<String, String> actual, SortedMap<String, String> expected) {
        TreeSet<String> paths = new TreeSet<>();
        Stream.of(actual, expected).forEach(tree -> paths.addAll(tree.keySet()));
        paths.removeIf(path -> Objects.equals(actual.get(path), expected.get(path)));
        return paths;
    }

    private GeneratorOptions options() {
        return GeneratorOptions.of("com.example.db", temporary.resolve("kept"));
    }

    private static String changes() throws IOException {
        return HostileNamesTest.resource("/changes.sql");
    }
}
