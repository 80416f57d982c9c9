package dev.limn.emulator.functions;

import dev.limn.emulator.query.SqlFailure;
import java.util.List;
import java.util.function.Function;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.catalyst.expressions.Expression;
import org.apache.spark.sql.catalyst.expressions.Inline;
import org.apache.spark.sql.catalyst.expressions.Literal;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.unsafe.types.UTF8String;
import scala.collection.immutable.Seq;
import scala.jdk.javaapi.CollectionConverters;

/**
 * Functions about tables: {@code history_meta('t')} and {@code table_exists('t')} (SQL syntax page), {@code
 * sample_meta('t')} (dataset samples page). The first and the last give rows of several columns in a select list.
 *
 * <p>Each is answered while Spark understands the statement, so a statement must be understood anew to see new answers.
 */
public final class PlatformFunctions {

    /**
     * The columns of {@code history_meta}. The pages select the first, the second and the last of them; ids are longs as
     * those of SNAPSHOT are.
     */
    public static final StructType HISTORY = new StructType()
            .add("snapshot_id", DataTypes.LongType)
            .add("parent_id", DataTypes.LongType)
            .add("made_current_at", DataTypes.TimestampType)
            .add("is_current", DataTypes.BooleanType);

    /**
     * The columns of {@code sample_meta}. The dataset samples page prints all but the filter, which the exploratory
     * analysis page adds, and {@code created} as {@code 19/08/2022 05:03:01}: a string.
     */
    public static final StructType SAMPLES = new StructType()
            .add("sample_table_name", DataTypes.StringType)
            .add("sample_dataset_id", DataTypes.StringType)
            .add("parent_dataset_id", DataTypes.StringType)
            .add("sample_type", DataTypes.StringType)
            .add("sampling_rate", DataTypes.DoubleType)
            .add("filter_condition_on_source_dataset", DataTypes.StringType)
            .add("sample_num_rows", DataTypes.LongType)
            .add("created", DataTypes.StringType);

    private PlatformFunctions() {}

    /** What is known of tables. Table names are as in the call; what these methods throw reaches who sent the statement. */
    public interface Tables {

        /** A row of {@link #HISTORY} for each snapshot, none for an empty table. */
        List<Row> history(String table);

        /** A row of {@link #SAMPLES} for each sample. */
        List<Row> samples(String table);

        boolean exists(String table);
    }

    /** Makes the functions known to a session, but to none made from it. */
    public static void register(SparkSession session, Tables tables) {
        FunctionRegistrar registrar = new FunctionRegistrar(session);
        add(registrar, "history_meta", table -> rows(tables.history(table), HISTORY));
        add(registrar, "sample_meta", table -> rows(tables.samples(table), SAMPLES));
        add(registrar, "table_exists", table -> Literal.create(tables.exists(table), DataTypes.BooleanType));
    }

    private static void add(FunctionRegistrar registrar, String name, Function<String, Expression> answer) {
        registrar.add(name, List.of(1), arguments -> answer.apply(table(name, arguments.apply(0))));
    }

    private static String table(String function, Expression argument) {
        if (Parameter.constant(argument) instanceof UTF8String name) {
            return name.toString();
        }
        throw SqlFailure.error(
                "58000", function + " takes the name of a table in single quotes, not " + Parameter.written(argument));
    }

    private static Expression rows(List<Row> rows, StructType type) {
        Seq<Row> all = CollectionConverters.asScala(rows).toSeq();
        return new Inline(Literal.create(all, DataTypes.createArrayType(type, false)));
    }
}
