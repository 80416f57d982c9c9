package dev.limn.emulator.lake;

import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.transform;
import static org.apache.spark.sql.functions.transform_values;
import static org.apache.spark.sql.functions.when;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.MapType;
import org.apache.spark.sql.types.NullType;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;

/**
 * Brings the result of a query into the shape of the table it goes to.
 *
 * <p>The syntax page says that the result's schema must conform to the table's, the nested data page that types must
 * match or be cast, and the FAQ that "Error validating schema" means a field that the schema lacks. The syntax page's
 * own way into a nested table, {@code SELECT struct(a AS x) _tenant}, names fields and gives few of them. So: fields
 * are found by name, at every depth, in any case; one that the table lacks is an error; one that the result lacks is
 * null; and a type differs only where no value can be lost, see {@link StorableTypes#widens}.
 */
record SchemaMatch(String table, StructType columns) {

    /** The rows in the table's columns, in their order and case. */
    Dataset<Row> apply(Dataset<Row> rows) {
        return apply(rows, List.of(rows.columns()));
    }

    /**
     * The rows in the table's columns.
     *
     * @param targets which column each of the result's goes to, whatever its own name
     */
    Dataset<Row> apply(Dataset<Row> rows, List<String> targets) {
        if (targets.size() != rows.columns().length) {
            throw Failures.schema("the result has " + rows.columns().length + " columns, and " + targets.size()
                    + " are to be filled");
        }
        // Names of a result may repeat or be no names at all, so places take their part.
        List<String> places = new ArrayList<>();
        List<StructField> found = new ArrayList<>();
        List<Column> values = new ArrayList<>();
        for (int place = 0; place < targets.size(); place++) {
            places.add("c" + place);
            StructField field = rows.schema().fields()[place];
            found.add(new StructField(targets.get(place), field.dataType(), true, field.metadata()));
            values.add(org.apache.spark.sql.functions.col("c" + place));
        }
        StructType result = new StructType(found.toArray(StructField[]::new));
        return rows.toDF(places.toArray(String[]::new))
                .select(members(values, result, columns, "").toArray(Column[]::new));
    }

    private List<Column> members(List<Column> values, StructType from, StructType to, String path) {
        Map<String, Integer> byName = new HashMap<>();
        for (int place = 0; place < from.length(); place++) {
            String name = from.fields()[place].name();
            if (byName.put(Names.key(name), place) != null) {
                throw Failures.schema("the result has " + path + name + " twice");
            }
            if (Names.field(to, name).isEmpty()) {
                throw Failures.schema("table " + table + " has no field " + path + name);
            }
        }
        List<Column> members = new ArrayList<>();
        for (StructField field : to.fields()) {
            Integer place = byName.get(Names.key(field.name()));
            Column value = place == null
                    ? lit(null).cast(field.dataType())
                    : value(values.get(place), from.fields()[place].dataType(), field.dataType(), path + field.name());
            members.add(value.as(field.name()));
        }
        return members;
    }

    private Column value(Column value, DataType from, DataType to, String path) {
        if (DataType.equalsIgnoreNullability(from, to)) {
            return value;
        }
        Column converted = nested(value, from, to, path);
        if (converted != null) {
            return converted;
        }
        if (from instanceof NullType || StorableTypes.widens(from, to)) {
            return value.cast(to);
        }
        throw Failures.schema("field " + path + " of table " + table + " is " + to.simpleString()
                + ", and the result has " + from.simpleString() + " (CAST it)");
    }

    private @Nullable Column nested(Column value, DataType from, DataType to, String path) {
        if (from instanceof StructType source && to instanceof StructType target) {
            List<Column> parts = new ArrayList<>();
            for (String name : source.fieldNames()) {
                parts.add(value.getField(name));
            }
            Column[] members = members(parts, source, target, path + ".").toArray(Column[]::new);
            return when(value.isNotNull(), struct(members));
        }
        if (from instanceof ArrayType source && to instanceof ArrayType target) {
            return transform(value, element -> value(element, source.elementType(), target.elementType(), path + "[]"));
        }
        if (from instanceof MapType source
                && to instanceof MapType target
                && DataType.equalsIgnoreNullability(source.keyType(), target.keyType())) {
            return transform_values(
                    value, (key, each) -> value(each, source.valueType(), target.valueType(), path + "[]"));
        }
        return null;
    }
}
