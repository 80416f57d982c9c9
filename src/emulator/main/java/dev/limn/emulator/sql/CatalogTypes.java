package dev.limn.emulator.sql;

import dev.limn.emulator.query.PgType;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.MapType;
import org.apache.spark.sql.types.MetadataBuilder;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;

/**
 * Lets a column of a result be told the type that the catalog gives it: the columns of a table carry where they are from
 * as Spark's metadata, which stays with them through a query for as long as they are that column, or that field of it.
 */
final class CatalogTypes {

    private static final String ORIGIN = "limn.origin";

    /** What the catalog says of a table's column, or of a field within. */
    interface Catalog {
        Optional<PgType> typeOf(String table, List<String> path);
    }

    private CatalogTypes() {}

    /** The same rows, whose structs, arrays and maps know where they are from. */
    static Dataset<Row> marked(Dataset<Row> rows, String table) {
        return rows.to(marked(rows.schema(), List.of(table)));
    }

    private static StructType marked(StructType struct, List<String> path) {
        StructType marked = new StructType();
        for (StructField field : struct.fields()) {
            List<String> origin = append(path, field.name());
            DataType type = field.dataType() instanceof StructType nested ? marked(nested, origin) : field.dataType();
            marked = marked.add(
                    isComplex(type)
                            ? new StructField(
                                    field.name(),
                                    type,
                                    field.nullable(),
                                    new MetadataBuilder()
                                            .withMetadata(field.metadata())
                                            .putStringArray(ORIGIN, origin.toArray(String[]::new))
                                            .build())
                            : field);
        }
        return marked;
    }

    private static List<String> append(List<String> path, String name) {
        return Stream.concat(path.stream(), Stream.of(name)).toList();
    }

    /** The catalog's type of a column of a result, if it is complex and of a table. */
    static Optional<PgType> of(StructField column, Catalog catalog) {
        if (!isComplex(column.dataType()) || !column.metadata().contains(ORIGIN)) {
            return Optional.empty();
        }
        List<String> origin = List.of(column.metadata().getStringArray(ORIGIN));
        return catalog.typeOf(origin.get(0), origin.subList(1, origin.size()));
    }

    private static boolean isComplex(DataType type) {
        return type instanceof StructType || type instanceof ArrayType || type instanceof MapType;
    }
}
