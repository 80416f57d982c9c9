package dev.limn.emulator.testing;

import dev.limn.emulator.lake.SparkEngine;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.spark.sql.SparkSession;

/** The Spark all tests of a JVM share, since starting it takes seconds. */
public final class SharedSpark {

    private static final SparkSession ROOT = start();

    private SharedSpark() {}

    /** A session of its own: settings, temporary views and functions are not shared, data is. */
    public static SparkSession session() {
        return ROOT.newSession();
    }

    private static SparkSession start() {
        try {
            return SparkEngine.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
