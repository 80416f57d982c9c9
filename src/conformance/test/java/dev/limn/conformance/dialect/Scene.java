package dev.limn.conformance.dialect;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;

import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;
import org.jooq.DSLContext;
import org.jooq.DataType;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;

/** Makes the tables, on each server in a way that does not need what is tested. */
final class Scene {

    private Scene() {}

    static void onPostgres(DSLContext dsl) {
        for (SampleTable table : Tables.all()) {
            dsl.createTable(table).columns(table.fields()).execute();
            for (List<Object> row : table.rows()) {
                dsl.insertInto(table)
                        .values(row.stream().map(Scene::orNull).toArray())
                        .execute();
            }
        }
    }

    private static @Nullable Object orNull(Object value) {
        return value == SampleTable.NULL ? null : value;
    }

    static void onSpark(DSLContext dsl) {
        for (SampleTable table : Tables.all()) {
            dsl.execute(table.rows().stream()
                    .map(row -> select(table, row))
                    .collect(joining(" union all ", "create table " + table.getName() + " as ", "")));
        }
    }

    private static String select(SampleTable table, List<Object> row) {
        List<Field<?>> columns = table.columns().toList();
        return IntStream.range(0, columns.size())
                .mapToObj(i -> "cast(" + literal(row.get(i)) + " as " + type(columns.get(i)) + ") as "
                        + columns.get(i).getName())
                .collect(joining(", ", "select ", ""));
    }

    // Hexadecimal, so that nothing depends on how a string is quoted.
    private static String literal(Object value) {
        return value == SampleTable.NULL
                ? "null"
                : "decode(unhex('" + HexFormat.of().formatHex(value.toString().getBytes(UTF_8)) + "'), 'UTF-8')";
    }

    private static String type(Field<?> column) {
        DataType<?> type = column.getDataType();
        return switch (type.getType().getSimpleName()) {
            case "Short" -> "smallint";
            case "Integer" -> "int";
            case "Long" -> "bigint";
            case "BigDecimal" -> "decimal(" + type.precision() + ", " + type.scale() + ")";
            case "Float" -> "float";
            case "Double" -> "double";
            case "Boolean" -> "boolean";
            case "LocalDate" -> "date";
            case "LocalDateTime" -> "timestamp";
            case "String" -> "string";
            default -> throw new IllegalStateException("no type of Spark is known for " + type);
        };
    }
}
