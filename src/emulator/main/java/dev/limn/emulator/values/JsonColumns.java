package dev.limn.emulator.values;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.StructField;

/**
 * What {@code SET auto_to_json=true} does to a result (SQL syntax page): columns that are structs, arrays or maps become
 * JSON, members that are null left out.
 */
public final class JsonColumns {

    // Spark leaves null members out by default, but a session may have been told otherwise.
    private static final Map<String, String> OPTIONS = Map.of("ignoreNullFields", "true");

    private JsonColumns() {}

    /**
     * The same rows with JSON for complex values.
     *
     * @param scalarsFirst puts the other columns in front, as the page's {@code SELECT *} does
     */
    public static Dataset<Row> of(Dataset<Row> rows, boolean scalarsFirst) {
        StructField[] fields = rows.schema().fields();
        // By number, since the names of a result may repeat.
        Dataset<Row> numbered = rows.toDF(
                IntStream.range(0, fields.length).mapToObj(i -> "c" + i).toArray(String[]::new));
        List<Integer> order = IntStream.range(0, fields.length)
                .boxed()
                .sorted(Comparator.comparing(i -> scalarsFirst && ComplexTypes.contain(fields[i].dataType())))
                .toList();
        return numbered.select(order.stream().map(i -> column(i, fields[i])).toArray(Column[]::new));
    }

    private static Column column(int number, StructField field) {
        Column column = functions.col("c" + number);
        return (ComplexTypes.contain(field.dataType()) ? functions.to_json(column, OPTIONS) : column).as(field.name());
    }
}
