package dev.limn.emulator.functions;

import dev.limn.emulator.query.SqlFailure;
import java.util.List;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.analysis.TypeCheckResult;
import org.apache.spark.sql.catalyst.expressions.Expression;
import org.apache.spark.sql.types.DataType;
import org.jspecify.annotations.Nullable;
import scala.collection.immutable.Seq;

/** A call of one of Adobe's window functions: to Spark an aggregate, which it computes over each row's frame. */
final class WindowAggregate extends CatalystAggregate<AdobeFunction, Walk> {

    private static final long serialVersionUID = 1;

    private transient @Nullable Arguments known;

    WindowAggregate(AdobeFunction function, Seq<Expression> arguments) {
        this(function, new Parts(arguments));
    }

    private WindowAggregate(AdobeFunction function, Parts parts) {
        super(function, parts);
    }

    /** The same call of another function that takes the same. */
    WindowAggregate as(AdobeFunction other) {
        return new WindowAggregate(other, parts());
    }

    @Override
    WindowAggregate with(Parts changed) {
        return new WindowAggregate(function(), changed);
    }

    @Override
    public String prettyName() {
        return function().sqlName();
    }

    @Override
    public TypeCheckResult checkInputDataTypes() {
        List<Expression> given = arguments();
        for (int i = 0; i < given.size(); i++) {
            String fault = function().parameters().get(i).fault(given.get(i));
            if (fault != null) {
                return new TypeCheckResult.TypeCheckFailure(fault);
            }
        }
        return super.checkInputDataTypes();
    }

    @Override
    public DataType dataType() {
        return function().type(byParameter());
    }

    @Override
    public Walk createAggregationBuffer() {
        return function().walk(byParameter());
    }

    @Override
    public Walk update(Walk walk, InternalRow row) {
        walk.row(row);
        return walk;
    }

    @Override
    public @Nullable Object eval(Walk walk) {
        return walk.result();
    }

    // Spark merges parts of a group in no order, and these functions are about order.
    @Override
    public Walk merge(Walk walk, Walk other) {
        throw needsOver();
    }

    @Override
    public byte[] serialize(Walk walk) {
        throw needsOver();
    }

    @Override
    public Walk deserialize(byte[] bytes) {
        throw needsOver();
    }

    SqlFailure needsOver() {
        return SqlFailure.error(
                "58000",
                prettyName() + " is a window function: write OVER (PARTITION BY … ORDER BY … ROWS BETWEEN …)"
                        + " after it");
    }

    private Arguments byParameter() {
        Arguments arguments = known;
        if (arguments == null) {
            arguments = new Arguments(function().parameters(), arguments());
            known = arguments;
        }
        return arguments;
    }
}
