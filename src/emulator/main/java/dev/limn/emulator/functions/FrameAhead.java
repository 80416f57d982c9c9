package dev.limn.emulator.functions;

import java.util.List;
import org.apache.spark.sql.catalyst.expressions.Coalesce;
import org.apache.spark.sql.catalyst.expressions.CurrentRow$;
import org.apache.spark.sql.catalyst.expressions.Expression;
import org.apache.spark.sql.catalyst.expressions.SpecifiedWindowFrame;
import org.apache.spark.sql.catalyst.expressions.UnboundedFollowing$;
import org.apache.spark.sql.catalyst.expressions.UnboundedPreceding$;
import org.apache.spark.sql.catalyst.expressions.WindowExpression;
import org.apache.spark.sql.catalyst.expressions.WindowSpecDefinition;
import org.apache.spark.sql.catalyst.plans.logical.LogicalPlan;
import org.apache.spark.sql.catalyst.rules.Rule;
import org.jspecify.annotations.Nullable;
import scala.Function1;
import scala.jdk.javaapi.CollectionConverters;
import scala.runtime.AbstractPartialFunction;

/** Turns a frame up to the row into the one from the row on, for functions that look ahead. */
final class FrameAhead extends Rule<LogicalPlan> {

    @Override
    public LogicalPlan apply(LogicalPlan plan) {
        return plan.resolveExpressions(new Turn());
    }

    private static final class Turn extends AbstractPartialFunction<Expression, Expression> {

        private static final long serialVersionUID = 1;

        @Override
        public boolean isDefinedAt(Expression expression) {
            return turned(expression) != null;
        }

        @Override
        @SuppressWarnings("unchecked")
        public <A extends Expression, B> B applyOrElse(A expression, Function1<A, B> otherwise) {
            Expression turned = turned(expression);
            return turned == null ? otherwise.apply(expression) : (B) turned;
        }
    }

    private static @Nullable Expression turned(Expression expression) {
        return expression instanceof WindowExpression window
                        && WindowExtensions.call(window.windowFunction()) instanceof WindowAggregate call
                        && call.function().looksAhead()
                        && window.windowSpec().frameSpecification() instanceof SpecifiedWindowFrame frame
                        && frame.lower() == UnboundedPreceding$.MODULE$
                        && frame.upper() == CurrentRow$.MODULE$
                ? turned(window, call, frame)
                : null;
    }

    private static Expression turned(WindowExpression window, WindowAggregate call, SpecifiedWindowFrame frame) {
        WindowSpecDefinition spec = window.windowSpec();
        Expression ahead = new WindowExpression(
                window.windowFunction(),
                new WindowSpecDefinition(
                        spec.partitionSpec(),
                        spec.orderSpec(),
                        new SpecifiedWindowFrame(frame.frameType(), CurrentRow$.MODULE$, UnboundedFollowing$.MODULE$)));
        AdobeFunction otherwise = call.function().otherwise();
        return otherwise == null
                ? ahead
                : new Coalesce(CollectionConverters.asScala(List.of(ahead, back(call.as(otherwise), spec)))
                        .toSeq());
    }

    private static Expression back(WindowAggregate call, WindowSpecDefinition spec) {
        return new WindowExpression(call.toAggregateExpression(), spec);
    }
}
