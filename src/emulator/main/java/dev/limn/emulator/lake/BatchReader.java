package dev.limn.emulator.lake;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.lit;

import dev.limn.emulator.lake.sample.SampleRange;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;

/** Reads batches as rows of given columns; what a batch does not have reads as null. */
record BatchReader(SparkSession session, StructType columns) {

    /** Column of {@link #numbered} that tells a batch's rows apart. */
    static final String ROW = "_limn_row";

    /** All of them in as few scans as can be. */
    Dataset<Row> read(List<Batch> batches) {
        List<Dataset<Row>> parts = new ArrayList<>();
        List<Path> files = batches.stream()
                .map(Batch::source)
                .filter(Batch.Files.class::isInstance)
                .map(source -> ((Batch.Files) source).path())
                .toList();
        if (!files.isEmpty()) {
            parts.add(parquet(files));
        }
        for (SampleRange range : joined(batches)) {
            parts.add(fitted(range.rows(session), List.of()));
        }
        return parts.stream().reduce(Dataset::unionAll).orElseGet(() -> session.createDataFrame(List.of(), columns));
    }

    /** One batch, with a string for each row that no other row of it has. */
    Dataset<Row> numbered(Batch batch) {
        return switch (batch.source()) {
            case Batch.Files files -> numberedFiles(files.path());
            case Batch.Generated generated ->
                fitted(
                        generated.range().numberedRows(session),
                        List.of(col(SampleRange.NUMBER).cast("string").as(ROW)));
        };
    }

    private Dataset<Row> numberedFiles(Path path) {
        Dataset<Row> rows = parquet(List.of(path));
        List<Column> selected = named(columns);
        selected.add(concat(col("_metadata.file_name"), lit("/"), col("_metadata.row_index"))
                .as(ROW));
        return rows.select(selected.toArray(Column[]::new));
    }

    private Dataset<Row> parquet(List<Path> paths) {
        return session.read()
                .schema(columns)
                .parquet(paths.stream().map(BatchReader::literal).toArray(String[]::new));
    }

    /** A path as Spark's readers take it: a bracket in a folder's name is no pattern. */
    static String literal(Path path) {
        return path.toString().replaceAll("[\\\\\\[\\]{}*?]", "\\\\$0");
    }

    private static List<SampleRange> joined(List<Batch> batches) {
        List<SampleRange> ranges = new ArrayList<>();
        for (Batch batch : batches) {
            if (batch.source() instanceof Batch.Generated generated) {
                SampleRange range = generated.range();
                Optional<SampleRange> longer =
                        ranges.isEmpty() ? Optional.empty() : ranges.getLast().followedBy(range);
                longer.ifPresentOrElse(both -> ranges.set(ranges.size() - 1, both), () -> ranges.add(range));
            }
        }
        return ranges;
    }

    private Dataset<Row> fitted(Dataset<Row> rows, List<Column> more) {
        if (more.isEmpty() && rows.schema().equals(columns)) {
            return rows;
        }
        List<Column> selected = new ArrayList<>();
        for (StructField field : columns.fields()) {
            boolean there = Names.field(rows.schema(), field.name()).isPresent();
            selected.add((there ? quoted(field.name()) : lit(null).cast(field.dataType())).as(field.name()));
        }
        selected.addAll(more);
        return rows.select(selected.toArray(Column[]::new));
    }

    static List<Column> named(StructType columns) {
        return new ArrayList<>(
                Arrays.stream(columns.fieldNames()).map(BatchReader::quoted).toList());
    }

    /** A column by its name, whatever characters are in it. */
    static Column quoted(String name) {
        return col("`" + name.replace("`", "``") + "`");
    }
}
