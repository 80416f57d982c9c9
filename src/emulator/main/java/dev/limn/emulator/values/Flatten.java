package dev.limn.emulator.values;

import dev.limn.emulator.Switch;
import dev.limn.emulator.Switches;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.catalyst.expressions.Alias;
import org.apache.spark.sql.catalyst.expressions.Attribute;
import org.apache.spark.sql.catalyst.expressions.Expression;
import org.apache.spark.sql.catalyst.expressions.GetStructField;
import org.apache.spark.sql.catalyst.expressions.NamedExpression;
import org.apache.spark.sql.catalyst.plans.logical.LogicalPlan;
import org.apache.spark.sql.catalyst.plans.logical.Project;
import org.apache.spark.sql.classic.SparkSession;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import scala.Option;
import scala.collection.immutable.Seq;
import scala.jdk.javaapi.CollectionConverters;

/**
 * A table as a session sees it whose database name ends in {@code ?FLATTEN} (flatten nested data page): each leaf of a
 * struct is a column named by its path, {@code commerce.order.priceTotal}, in the case of the schema. Arrays and maps
 * stay as they are, and a null struct gives null leaves. Whether the structs themselves stay is
 * {@link Switch#FLATTEN_STRUCTS}.
 *
 * <p>A path can equal the name of another column. Columns that are none's leaf keep their names; after them the first
 * path has the name, and further ones get {@code _2}, {@code _3} and so on. Names that differ only in case are equal.
 */
public final class Flatten {

    private final boolean keepsStructs;
    private final Set<String> taken = new HashSet<>();
    private final List<Leaf> leaves = new ArrayList<>();

    private Flatten(StructType schema, Switches switches) {
        keepsStructs = switches.is(Switch.FLATTEN_STRUCTS, "kept");
        StructField[] fields = schema.fields();
        Arrays.stream(fields)
                .filter(field -> keepsStructs || !(field.dataType() instanceof StructType))
                .forEach(field -> taken.add(key(field.name())));
        for (int i = 0; i < fields.length; i++) {
            addColumn(fields[i], i);
        }
    }

    /** The columns of a flattened table. */
    public static StructType schema(StructType table, Switches switches) {
        return new StructType(
                new Flatten(table, switches).leaves.stream().map(Leaf::column).toArray(StructField[]::new));
    }

    /** The rows of a flattened table; nothing is read yet. */
    public static Dataset<Row> of(Dataset<Row> table, Switches switches) {
        LogicalPlan plan = ((org.apache.spark.sql.classic.Dataset<Row>) table)
                .queryExecution()
                .analyzed();
        List<Attribute> attributes = CollectionConverters.asJava(plan.output());
        List<NamedExpression> columns = new Flatten(table.schema(), switches)
                .leaves.stream().map(leaf -> leaf.expression(attributes)).toList();
        return org.apache.spark.sql.classic.Dataset.ofRows(
                (SparkSession) table.sparkSession(), new Project(seq(columns), plan));
    }

    private void addColumn(StructField field, int position) {
        if (field.dataType() instanceof StructType struct) {
            if (keepsStructs) {
                leaves.add(new Leaf(field, List.of(position)));
            }
            addLeaves(field, struct, List.of(position));
        } else {
            leaves.add(new Leaf(field, List.of(position)));
        }
    }

    private void addLeaves(StructField parent, StructType struct, List<Integer> path) {
        StructField[] fields = struct.fields();
        for (int i = 0; i < fields.length; i++) {
            List<Integer> deeper = new ArrayList<>(path);
            deeper.add(i);
            StructField field = new StructField(
                    parent.name() + "." + fields[i].name(),
                    fields[i].dataType(),
                    parent.nullable() || fields[i].nullable(),
                    fields[i].metadata());
            if (field.dataType() instanceof StructType nested) {
                addLeaves(field, nested, deeper);
            } else {
                leaves.add(new Leaf(named(field), List.copyOf(deeper)));
            }
        }
    }

    private StructField named(StructField leaf) {
        String name = leaf.name();
        for (int i = 2; !taken.add(key(name)); i++) {
            name = leaf.name() + "_" + i;
        }
        return new StructField(name, leaf.dataType(), leaf.nullable(), leaf.metadata());
    }

    private static String key(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    private static <T> Seq<T> seq(List<T> list) {
        return CollectionConverters.asScala(list).toSeq();
    }

    /**
     * A column of the flattened table.
     *
     * @param path the column's position in the table, then the members' positions
     */
    private record Leaf(StructField column, List<Integer> path) {

        // By position: it saves looking up a thousand names, and members that differ only in case stay apart.
        NamedExpression expression(List<Attribute> attributes) {
            Attribute attribute = attributes.get(path.get(0));
            if (path.size() == 1) {
                return attribute;
            }
            Expression member = attribute;
            for (int position : path.subList(1, path.size())) {
                member = new GetStructField(member, position, Option.empty());
            }
            return new Alias(
                    member, column.name(), NamedExpression.newExprId(), seq(List.of()), Option.empty(), seq(List.of()));
        }
    }
}
