package dev.limn.emulator.lake;

import org.apache.spark.sql.SparkSessionExtensions;
import org.apache.spark.sql.catalyst.expressions.objects.StaticInvoke;
import org.apache.spark.sql.catalyst.rules.Rule;
import org.apache.spark.sql.execution.ColumnarRule;
import org.apache.spark.sql.execution.FilterExec;
import org.apache.spark.sql.execution.GenerateExec;
import org.apache.spark.sql.execution.SparkPlan;
import org.apache.spark.sql.execution.joins.BaseJoinExec;
import scala.runtime.AbstractFunction1;
import scala.runtime.BoxedUnit;

/**
 * What Spark must be started with, so that cancelled queries end. Spark looks for a cancellation where rows are read,
 * and one row read may become billions in a join or in {@code explode}: such a task would keep a processor for hours.
 */
final class InterruptibleTasks extends AbstractFunction1<SparkSessionExtensions, BoxedUnit> {

    @Override
    public BoxedUnit apply(SparkSessionExtensions extensions) {
        extensions.injectColumnar(session -> new ColumnarRule() {
            @Override
            public Rule<SparkPlan> preColumnarTransitions() {
                return new Checks();
            }
        });
        return BoxedUnit.UNIT;
    }

    private static final class Checks extends Rule<SparkPlan> {

        @Override
        public SparkPlan apply(SparkPlan plan) {
            if (checks(plan)) {
                return plan;
            }
            SparkPlan checked = plan.mapChildren(this::apply);
            return plan instanceof BaseJoinExec || plan instanceof GenerateExec
                    ? new FilterExec(TaskInterruption.condition(), checked)
                    : checked;
        }

        private static boolean checks(SparkPlan plan) {
            return plan instanceof FilterExec filter
                    && filter.condition() instanceof StaticInvoke call
                    && call.staticObject() == TaskInterruption.class;
        }
    }
}
