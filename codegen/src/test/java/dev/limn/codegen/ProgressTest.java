package dev.limn.codegen;

import static dev.limn.codegen.ShopDatabase.shop;
import static org.assertj.core.api.Assertions.assertThat;

import dev.limn.codegen.Progress.Phase;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProgressTest {

    private record News(Phase phase, int done, int all) {}

    @AutoClose
    private final ShopDatabase database = new ShopDatabase();

    private final List<News> news = new CopyOnWriteArrayList<>();

    @TempDir
    Path directory;

    @Test
    void countsTablesAndThenFiles() throws Exception {
        GenerationReport report = generate();

        int files = report.written().size();
        assertThat(news)
                .startsWith(
                        new News(Phase.READING, 0, 0),
                        new News(Phase.MAKING_CLASSES, 0, 3),
                        new News(Phase.MAKING_CLASSES, 1, 3),
                        new News(Phase.MAKING_CLASSES, 2, 3),
                        new News(Phase.MAKING_CLASSES, 3, 3),
                        new News(Phase.WRITING_FILES, 1, files))
                .endsWith(new News(Phase.WRITING_FILES, files, files));
    }

    @Test
    void onlyReadsWhereNothingChanged() throws Exception {
        generate();
        news.clear();

        generate();

        assertThat(news).containsExactly(new News(Phase.READING, 0, 0));
    }

    private GenerationReport generate() throws Exception {
        try (Connection connection = database.connect()) {
            return Generator.generate(
                    connection, shop(directory), (phase, done, all) -> news.add(new News(phase, done, all)));
        }
    }
}
