package dev.limn.emulator.lake;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.limn.emulator.EmulatorClock;
import dev.limn.emulator.query.SqlFailure;
import dev.limn.emulator.testing.SharedSpark;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** A lake of its own for each test, or for all of a class in a static field, and a session to query it. */
final class LakeExtension implements BeforeAllCallback, AfterAllCallback, BeforeEachCallback, AfterEachCallback {

    static final String OWNER = "0AB1C2@AdobeOrg";

    final SparkSession spark = SharedSpark.session();
    private boolean shared;
    private @Nullable Path folder;
    private @Nullable Lake lake;

    @Override
    public void beforeAll(ExtensionContext context) {
        shared = true;
        open();
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        if (!shared) {
            open();
        }
    }

    /** Another lake, to be closed at the test's end in the place of the one before. */
    void open() {
        folder = temporary();
        lake = Lake.open(spark, folder(), new EmulatorClock());
    }

    @Override
    public void afterEach(ExtensionContext context) throws IOException {
        if (!shared) {
            close();
        }
    }

    @Override
    public void afterAll(ExtensionContext context) throws IOException {
        close();
    }

    private void close() throws IOException {
        lake().close();
        // Not empty means that the lake left something behind.
        Files.delete(folder());
    }

    private static Path temporary() {
        try {
            return Files.createTempDirectory("limn [lake] ");
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    Lake lake() {
        return requireNonNull(lake);
    }

    /** Where the lake keeps its files. */
    Path folder() {
        return requireNonNull(folder);
    }

    /** A table as {@code CREATE TABLE … AS} makes it. */
    LakeTable create(String name, String sql) {
        return lake().createTable(TableDefinition.made(name, OWNER), spark.sql(sql));
    }

    LakeTable append(String name, String sql) {
        return lake().append(name, spark.sql(sql));
    }

    LakeTable table(String name) {
        return lake().find(name).orElseThrow();
    }

    Dataset<Row> rows(String name) {
        return table(name).rows(spark);
    }

    /** The rows as Spark prints them, sorted. */
    List<String> text(Dataset<Row> rows) {
        return rows.collectAsList().stream().map(Row::toString).sorted().toList();
    }

    List<String> text(String name) {
        return text(rows(name));
    }

    /** Expects a failure whose message holds some words. */
    static void fails(String sqlState, String words, ThrowingCallable work) {
        assertThatExceptionOfType(SqlFailure.class)
                .isThrownBy(work)
                .withMessageContaining(words)
                .satisfies(failure -> assertThat(failure.sqlState()).isEqualTo(sqlState))
                .satisfies(failure -> assertThat(failure.getMessage().lines()).hasSize(1));
    }
}
