package dev.limn.emulator.values;

import dev.limn.emulator.Switches;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;

/**
 * Turns rows of one schema into texts. The forms are those of the tables that Adobe's pages print: the SQL syntax page
 * (structs, maps, timestamps), the writing queries page (structs), the higher-order functions page (arrays, maps,
 * doubles) and the Adobe-defined functions page. Times are in UTC. Thread-safe.
 */
public final class RowText {

    private final ValueText[] columns;

    private RowText(ValueText[] columns) {
        this.columns = columns;
    }

    public static RowText of(StructType schema, Switches switches) {
        return new RowText(Arrays.stream(schema.fields())
                .map(field -> ValueText.ofColumn(field.dataType(), switches))
                .toArray(ValueText[]::new));
    }

    /** The texts of a row, null for SQL's. Unmodifiable. */
    public List<@Nullable String> write(Row row) {
        List<@Nullable String> texts = new ArrayList<>(columns.length);
        for (int i = 0; i < columns.length; i++) {
            texts.add(row.isNullAt(i) ? null : columns[i].text(row.get(i)));
        }
        return Collections.unmodifiableList(texts);
    }
}
