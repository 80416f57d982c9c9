package dev.limn.emulator.functions;

import dev.limn.emulator.Switches;
import dev.limn.emulator.testing.SharedSpark;
import dev.limn.emulator.values.RowText;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;

/** One visitor's events in a session that knows Adobe's functions: a table {@code events (n, ts, v, hit)}. */
final class Events {

    private static final StructType COLUMNS = StructType.fromDDL("n int, ts timestamp_ntz, v string, hit boolean");

    private final SparkSession spark = SharedSpark.session();

    Events(Switches switches) {
        spark.conf().set("spark.sql.shuffle.partitions", "1");
        AdobeFunctions.register(spark, switches);
    }

    SparkSession spark() {
        return spark;
    }

    /**
     * Puts events in the table, numbered from 1.
     *
     * @param hits numbers of those that hit
     * @param events a time, and a value after a comma if the event has one
     */
    void given(Set<Integer> hits, String... events) {
        List<Row> rows = new ArrayList<>();
        for (String event : events) {
            String[] parts = event.split(", ", 2);
            int number = rows.size() + 1;
            rows.add(RowFactory.create(
                    number,
                    LocalDateTime.parse(parts[0].replace(' ', 'T')),
                    parts.length < 2 ? null : parts[1],
                    hits.contains(number)));
        }
        Dataset<Row> table = spark.createDataFrame(rows, COLUMNS);
        table.selectExpr("n", "CAST(ts AS TIMESTAMP) AS ts", "v", "hit").createOrReplaceTempView("events");
    }

    /** What a call over the frame up to each event gives, as text. */
    List<@Nullable String> upToTheRow(String call) {
        return texts(call, "UNBOUNDED PRECEDING AND CURRENT ROW");
    }

    /** What a call over the frame from each event on gives, as text. */
    List<@Nullable String> fromTheRowOn(String call) {
        return texts(call, "CURRENT ROW AND UNBOUNDED FOLLOWING");
    }

    private List<@Nullable String> texts(String call, String frame) {
        Dataset<Row> result = spark.sql("SELECT " + call + " OVER (PARTITION BY 1 ORDER BY ts, n ROWS BETWEEN " + frame
                + ") AS result, n FROM events");
        RowText text = RowText.of(result.schema(), Switches.defaults());
        List<@Nullable String> texts = new ArrayList<>();
        // Sorted here, since Spark would start as many tasks again.
        result.collectAsList().stream()
                .sorted(Comparator.comparingInt(row -> row.getInt(1)))
                .forEach(row -> texts.add(text.write(row).get(0)));
        return texts;
    }
}
