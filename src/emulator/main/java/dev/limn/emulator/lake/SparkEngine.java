package dev.limn.emulator.lake;

import dev.limn.emulator.functions.WindowExtensions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.commons.io.FileUtils;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.util.ShutdownHookManager;
import org.jspecify.annotations.Nullable;

/** The one Spark of this JVM: Spark allows no second, so all emulators share it. */
public final class SparkEngine {

    private static volatile @Nullable Path files;

    private SparkEngine() {}

    /**
     * Starts Spark on this machine, or takes the one that runs. Nothing of it listens beyond loopback; what it writes is
     * deleted when the JVM ends.
     *
     * @throws IOException if there can be no temporary folder for it
     */
    public static synchronized SparkSession start() throws IOException {
        var running = SparkSession.getDefaultSession();
        return running.isDefined() ? running.get() : start(Files.createTempDirectory("limn-emulator-spark"));
    }

    /** Deletes what it writes, for whoever ends the JVM: Spark does so only where it had time to start. */
    public static void deleteFiles() {
        Path folder = files;
        if (folder != null) {
            FileUtils.deleteQuietly(folder.toFile());
        }
    }

    private static SparkSession start(Path folder) {
        files = folder;
        ShutdownHookManager.registerShutdownDeleteDir(folder.toFile());
        SparkSession session = SparkSession.builder()
                .appName("limn-emulator")
                .withExtensions(new WindowExtensions())
                .withExtensions(new InterruptibleTasks())
                .master("local[*]")
                .config("spark.driver.host", "127.0.0.1")
                .config("spark.driver.bindAddress", "127.0.0.1")
                .config("spark.ui.enabled", "false")
                .config("spark.local.dir", folder.resolve("scratch").toString())
                .config(
                        "spark.sql.warehouse.dir",
                        folder.resolve("warehouse").toUri().toString())
                .config("spark.sql.session.timeZone", "UTC")
                // Instants and LocalDates in rows: making a java.sql.Date opens what newer JDKs keep shut, and both it
                // and its Timestamp count days before 1582 by another calendar.
                .config("spark.sql.datetime.java8API.enabled", "true")
                // A shuffle in 200 parts, Spark's default, costs a second and more on a single machine.
                .config("spark.sql.shuffle.partitions", "4")
                // As Query Service keeps times in Parquet (XDM field types page): to the millisecond.
                .config("spark.sql.parquet.outputTimestampType", "TIMESTAMP_MILLIS")
                .config("spark.sql.ansi.enabled", "false")
                .getOrCreate();
        session.sparkContext().addSparkListener(new JobGroups(session.sparkContext()));
        return session;
    }
}
