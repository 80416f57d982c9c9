package dev.limn.emulator.lake;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.spark.sql.DataFrameReader;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;

/**
 * Makes tables of a user's own files. In a folder, each of these is a table: a file {@code NAME.json}, {@code NAME.jsonl}
 * or {@code NAME.ndjson} with a JSON object a line or one array of objects, a file {@code NAME.parquet}, and a folder
 * with files of either kind. The table's name is {@link Names#sqlSafe} of the file's, its title the file's name without
 * what follows the last dot. Parquet is read where it is; JSON is copied.
 */
public final class Loader {

    /** ISO 8601, in UTC unless it says otherwise: in JSON that is a time, and any other text stays one. */
    private static final String TIME = "yyyy-MM-dd'T'HH:mm:ss[.SSSSSSSSS][.SSSSSS][.SSS][XXX]";

    private final Lake lake;
    private final SparkSession session;

    private Loader(Lake lake, SparkSession session) {
        this.lake = lake;
        this.session = session;
    }

    /**
     * Adds a table for each file in a folder.
     *
     * @throws LoadException if the folder cannot be read, or two names are the same once they are safe for SQL, in which
     *     case nothing is loaded; or if files cannot be read, after loading the others
     */
    public static void load(Lake lake, Path folder) {
        new Loader(lake, lake.root().newSession()).loadAll(folder);
    }

    private void loadAll(Path folder) {
        List<String> wrong = new ArrayList<>();
        for (Map.Entry<String, Path> each : byTable(folder).entrySet()) {
            try {
                load(each.getKey(), each.getValue());
            } catch (LoadException e) {
                wrong.add(e.getMessage() == null ? each.getKey() : e.getMessage());
            }
        }
        if (!wrong.isEmpty()) {
            throw new LoadException(String.join("\n", wrong));
        }
    }

    private Map<String, Path> byTable(Path folder) {
        Map<String, Path> tables = new TreeMap<>();
        List<String> wrong = new ArrayList<>();
        for (Path file : visible(folder)) {
            if (!Files.isDirectory(file) && !parquet(file) && !json(file)) {
                wrong.add(file
                        + ": neither JSON (.json, .jsonl, .ndjson) nor Parquet (.parquet), nor a folder of either");
                continue;
            }
            String name = Names.sqlSafe(title(file));
            Path other = tables.putIfAbsent(name, file);
            if (other != null) {
                wrong.add(file + " and " + other + " would both be table " + name + ": rename one");
            } else if (lake.find(name).isPresent()) {
                wrong.add(file + ": there is a table " + name + " already: rename the file");
            }
        }
        if (!wrong.isEmpty()) {
            throw new LoadException(String.join("\n", wrong));
        }
        return tables;
    }

    private void load(String name, Path file) {
        TableDefinition definition =
                TableDefinition.ingested(name, title(file), "Loaded from " + file.getFileName(), SampleLake.OWNER);
        try {
            List<Path> files = Files.isDirectory(file) ? visible(file) : List.of(file);
            if (files.isEmpty()) {
                throw new LoadException(file + ": an empty folder");
            }
            if (files.stream().allMatch(Loader::parquet)) {
                adopt(definition, file);
            } else if (files.stream().allMatch(Loader::json)) {
                lake.createTable(definition, json(file, files));
            } else {
                throw new LoadException(file + ": holds more than JSON files alone, or Parquet files alone");
            }
        } catch (LoadException e) {
            throw e;
        } catch (Exception e) {
            // Spark throws checked exceptions without declaring them, and tells much more than the first line.
            throw new LoadException(file + ": " + firstLine(e), e);
        }
    }

    private void adopt(TableDefinition definition, Path file) {
        StructType columns = StorableTypes.columns(session.read()
                .option("mergeSchema", true)
                .parquet(BatchReader.literal(file))
                .schema());
        long count = lake.storage().count(file);
        LakeTable table = LakeTable.table(definition, lake.newDatasetId(), lake.now(), columns);
        if (count > 0) {
            table = table.with(SnapshotIds.next(
                    table.datasetId(), List.of(), lake.now(), count, new Batch.Files(file.toAbsolutePath())));
        }
        lake.adopt(table);
    }

    private Dataset<Row> json(Path file, List<Path> files) throws IOException {
        boolean arrays = startsArray(files.getFirst());
        for (Path each : files) {
            if (startsArray(each) != arrays) {
                throw new LoadException(file + ": some files hold an array, and others an object a line");
            }
        }
        DataFrameReader reader = session.read()
                .option("mode", "FAILFAST")
                .option("multiLine", arrays)
                .option("inferTimestamp", true)
                .option("timestampFormat", TIME);
        String[] paths = files.stream().map(BatchReader::literal).toArray(String[]::new);
        StructType columns = XdmTypes.recognized(reader.json(paths).schema());
        if (columns.isEmpty()) {
            throw new LoadException(file + ": holds no JSON objects with members");
        }
        return reader.schema(columns).json(paths);
    }

    private static boolean startsArray(Path file) throws IOException {
        try (BufferedReader reader = Files.newBufferedReader(file)) {
            int character = reader.read();
            while (character == 0xfeff || Character.isWhitespace(character)) {
                character = reader.read();
            }
            return character == '[';
        }
    }

    private static List<Path> visible(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> !file.getFileName().toString().matches("[._].*"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new LoadException(folder + ": cannot be read as a folder", e);
        }
    }

    private static String title(Path file) {
        String name = file.getFileName().toString();
        int dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }

    private static boolean parquet(Path file) {
        return ends(file, ".parquet");
    }

    private static boolean json(Path file) {
        return ends(file, ".json") || ends(file, ".jsonl") || ends(file, ".ndjson");
    }

    private static boolean ends(Path file, String suffix) {
        return Files.isRegularFile(file)
                && file.getFileName().toString().toLowerCase(Locale.ROOT).endsWith(suffix);
    }

    private static String firstLine(Throwable failure) {
        String message = failure.getMessage();
        return message == null || message.isBlank()
                ? failure.getClass().getSimpleName()
                : message.strip().lines().findFirst().orElse("");
    }
}
