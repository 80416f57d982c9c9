package dev.limn.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class NoSqlTextTest {

    private static final Pattern STATEMENT = Pattern.compile(
            "\\b(select|insert|update|delete)\\s|\"\\s*(merge|create|alter|drop|truncate|grant)\\s|\\bwith\\s+\\w+\\s+as\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern PLAIN_SQL = Pattern.compile(
            "\\b(sql|raw|keyword)\\(|\\b(field|table|name|condition|query|resultQuery|fetch|execute|function)\\(\"");

    @Test
    void noStatementIsWrittenAnywhereButInMigrations() throws IOException {
        assertThat(linesBelow(Path.of(".")))
                .hasSizeGreaterThan(1000)
                .noneMatch(line -> STATEMENT.matcher(line).find());
    }

    @Test
    void nothingIsBuiltFromPlainSql() throws IOException {
        assertThat(linesBelow(Path.of("java")))
                .hasSizeGreaterThan(500)
                .noneMatch(line -> PLAIN_SQL.matcher(line).find());
    }

    private static List<String> linesBelow(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> !file.startsWith("./target") && !file.startsWith("./resources/db"))
                    .flatMap(NoSqlTextTest::lines)
                    .toList();
        }
    }

    private static Stream<String> lines(Path file) {
        try {
            return Files.readAllLines(file).stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
