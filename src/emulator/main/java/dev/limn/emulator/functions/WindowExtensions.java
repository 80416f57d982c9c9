package dev.limn.emulator.functions;

import org.apache.spark.sql.SparkSessionExtensions;
import org.apache.spark.sql.catalyst.expressions.Expression;
import org.apache.spark.sql.catalyst.expressions.aggregate.AggregateExpression;
import org.apache.spark.sql.catalyst.plans.logical.Aggregate;
import org.apache.spark.sql.catalyst.plans.logical.LogicalPlan;
import org.jspecify.annotations.Nullable;
import scala.jdk.javaapi.CollectionConverters;
import scala.runtime.AbstractFunction1;
import scala.runtime.BoxedUnit;

/** What Spark must be started with, so that Adobe's window functions mind how they are called. */
public final class WindowExtensions extends AbstractFunction1<SparkSessionExtensions, BoxedUnit> {

    @Override
    public BoxedUnit apply(SparkSessionExtensions extensions) {
        extensions.injectPostHocResolutionRule(session -> new FrameAhead());
        extensions.injectCheckRule(session -> plan -> {
            refuseWithoutOver(plan);
            return BoxedUnit.UNIT;
        });
        return BoxedUnit.UNIT;
    }

    /** The call of one of Adobe's functions that an expression is; null if it is none. */
    static @Nullable WindowAggregate call(Expression expression) {
        return expression instanceof AggregateExpression aggregate
                        && aggregate.aggregateFunction() instanceof WindowAggregate call
                ? call
                : null;
    }

    private static void refuseWithoutOver(LogicalPlan plan) {
        plan.foreach(node -> {
            if (node instanceof Aggregate aggregate) {
                CollectionConverters.asJava(aggregate.expressions()).forEach(WindowExtensions::refuseWithin);
            }
            return BoxedUnit.UNIT;
        });
    }

    private static void refuseWithin(Expression expression) {
        expression.foreach(each -> {
            WindowAggregate call = call(each);
            if (call != null) {
                throw call.needsOver();
            }
            return BoxedUnit.UNIT;
        });
    }
}
