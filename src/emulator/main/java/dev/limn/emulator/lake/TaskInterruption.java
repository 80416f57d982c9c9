package dev.limn.emulator.lake;

import java.util.List;
import org.apache.spark.TaskContext;
import org.apache.spark.sql.catalyst.expressions.Expression;
import org.apache.spark.sql.catalyst.expressions.objects.StaticInvoke;
import org.apache.spark.sql.types.DataTypes;
import scala.Option;
import scala.jdk.javaapi.CollectionConverters;

/** Ends a cancelled task at its next row: Spark's generated code computes called from here. Thread-safe. */
public final class TaskInterruption {

    private TaskInterruption() {}

    /**
     * Goes on unless this thread's task has been cancelled.
     *
     * @return true
     */
    public static boolean goesOn() {
        TaskContext task = TaskContext.get();
        if (task != null) {
            task.killTaskIfInterrupted();
        }
        return true;
    }

    /** A condition that every row meets, and at which a cancelled task ends. */
    static Expression condition() {
        return new StaticInvoke(
                TaskInterruption.class,
                DataTypes.BooleanType,
                "goesOn",
                CollectionConverters.<Expression>asScala(List.of()).toSeq(),
                CollectionConverters.<org.apache.spark.sql.types.AbstractDataType>asScala(List.of())
                        .toSeq(),
                false,
                false,
                false,
                Option.empty());
    }
}
