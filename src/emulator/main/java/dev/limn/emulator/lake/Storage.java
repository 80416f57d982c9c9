package dev.limn.emulator.lake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.hadoop.util.HadoopInputFile;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SaveMode;

/**
 * The folder with the Parquet files. A file is written once, read by anybody, and deleted when the lake is closed: a
 * query that runs may be reading it although its table was dropped.
 */
final class Storage implements AutoCloseable {

    private final Path root;
    private final Configuration configuration;

    Storage(Path folder, Configuration configuration) {
        this.configuration = configuration;
        try {
            this.root = Files.createTempDirectory(Files.createDirectories(folder.toAbsolutePath()), "lake-");
        } catch (IOException e) {
            throw new UncheckedIOException("data folder " + folder + ": cannot be written to", e);
        }
    }

    /** Runs a query and keeps its rows. Nothing stays if it fails. */
    Batch.Files write(Dataset<Row> rows, String datasetId) {
        try {
            Path target = Files.createTempDirectory(Files.createDirectories(root.resolve(datasetId)), "batch-");
            boolean written = false;
            try {
                rows.write().mode(SaveMode.Append).parquet(target.toString());
                written = true;
            } finally {
                // Spark also throws what it does not declare.
                if (!written) {
                    delete(target);
                }
            }
            return new Batch.Files(target);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** How many rows files hold, by what they say of themselves. */
    long count(Path path) {
        try (Stream<Path> all = Files.walk(path)) {
            List<Path> files = all.filter(Files::isRegularFile)
                    .filter(file -> data(path, file))
                    .toList();
            long rows = 0;
            for (Path file : files) {
                rows += rowsOf(file);
            }
            return rows;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private long rowsOf(Path file) throws IOException {
        HadoopInputFile input = HadoopInputFile.fromPath(new org.apache.hadoop.fs.Path(file.toUri()), configuration);
        try (ParquetFileReader reader = ParquetFileReader.open(input)) {
            return reader.getRecordCount();
        }
    }

    /** Spark, too, reads neither hidden files nor those that begin with an underscore. */
    private static boolean data(Path root, Path file) {
        Path inside = root.equals(file) ? file.getFileName() : root.relativize(file);
        for (Path part : inside) {
            if (part.toString().startsWith(".") || part.toString().startsWith("_")) {
                return false;
            }
        }
        return true;
    }

    void delete(Path folder) {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("data folder " + folder + ": cannot be deleted", e);
        }
    }

    @Override
    public void close() {
        delete(root);
    }
}
