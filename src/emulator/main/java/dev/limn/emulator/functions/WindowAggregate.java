package dev.limn.emulator.functions;

import dev.limn.emulator.query.SqlFailure;
import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.analysis.TypeCheckResult;
import org.apache.spark.sql.catalyst.expressions.Expression;
import org.apache.spark.sql.catalyst.expressions.aggregate.ImperativeAggregate;
import org.apache.spark.sql.catalyst.expressions.aggregate.TypedImperativeAggregate;
import org.apache.spark.sql.types.DataType;
import org.jspecify.annotations.Nullable;
import scala.collection.Iterator;
import scala.collection.immutable.IndexedSeq;
import scala.collection.immutable.Seq;
import scala.jdk.javaapi.CollectionConverters;

/** A call of one of Adobe's window functions: to Spark an aggregate, which it computes over each row's frame. */
final class WindowAggregate extends TypedImperativeAggregate<Walk> implements Serializable {

    private static final long serialVersionUID = 1;

    private final AdobeFunction function;
    private final Seq<Expression> children;
    private final int bufferOffset;
    private final int inputOffset;
    private transient @Nullable Arguments arguments;

    WindowAggregate(AdobeFunction function, Seq<Expression> children) {
        this(function, children, 0, 0);
    }

    private WindowAggregate(AdobeFunction function, Seq<Expression> children, int bufferOffset, int inputOffset) {
        this.function = function;
        this.children = children;
        this.bufferOffset = bufferOffset;
        this.inputOffset = inputOffset;
    }

    AdobeFunction function() {
        return function;
    }

    /** The same call of another function that takes the same. */
    WindowAggregate as(AdobeFunction other) {
        return new WindowAggregate(other, children, bufferOffset, inputOffset);
    }

    @Override
    public String prettyName() {
        return function.sqlName();
    }

    // What plans and error messages show between the brackets.
    @Override
    public Iterator<Object> stringArgs() {
        return CollectionConverters.asScala(
                List.<Object>copyOf(CollectionConverters.asJava(children)).iterator());
    }

    @Override
    public TypeCheckResult checkInputDataTypes() {
        List<Expression> given = CollectionConverters.asJava(children);
        for (int i = 0; i < given.size(); i++) {
            String fault = function.parameters().get(i).fault(given.get(i));
            if (fault != null) {
                return new TypeCheckResult.TypeCheckFailure(fault);
            }
        }
        return super.checkInputDataTypes();
    }

    @Override
    public DataType dataType() {
        return function.type(arguments());
    }

    @Override
    public boolean nullable() {
        return true;
    }

    @Override
    public Seq<Expression> children() {
        return children;
    }

    @Override
    public Walk createAggregationBuffer() {
        return function.walk(arguments());
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
        throw needsOver(function);
    }

    @Override
    public byte[] serialize(Walk walk) {
        throw needsOver(function);
    }

    @Override
    public Walk deserialize(byte[] bytes) {
        throw needsOver(function);
    }

    static SqlFailure needsOver(AdobeFunction function) {
        return SqlFailure.error(
                "58000",
                function.sqlName() + " is a window function: write OVER (PARTITION BY … ORDER BY … ROWS BETWEEN …)"
                        + " after it");
    }

    @Override
    public int mutableAggBufferOffset() {
        return bufferOffset;
    }

    @Override
    public int inputAggBufferOffset() {
        return inputOffset;
    }

    @Override
    public ImperativeAggregate withNewMutableAggBufferOffset(int offset) {
        return new WindowAggregate(function, children, offset, inputOffset);
    }

    @Override
    public ImperativeAggregate withNewInputAggBufferOffset(int offset) {
        return new WindowAggregate(function, children, bufferOffset, offset);
    }

    @Override
    public Expression withNewChildrenInternal(IndexedSeq<Expression> changed) {
        return new WindowAggregate(function, changed, bufferOffset, inputOffset);
    }

    @Override
    public int productArity() {
        return 4;
    }

    @Override
    public Object productElement(int position) {
        return switch (position) {
            case 0 -> function;
            case 1 -> children;
            case 2 -> bufferOffset;
            case 3 -> inputOffset;
            default -> throw new IndexOutOfBoundsException(position);
        };
    }

    @Override
    public boolean canEqual(Object other) {
        return other instanceof WindowAggregate;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof WindowAggregate that
                && function == that.function
                && children.equals(that.children)
                && bufferOffset == that.bufferOffset
                && inputOffset == that.inputOffset;
    }

    @Override
    public int hashCode() {
        return Objects.hash(function.name(), children, bufferOffset, inputOffset);
    }

    private Arguments arguments() {
        Arguments known = arguments;
        if (known == null) {
            known = new Arguments(function.parameters(), CollectionConverters.asJava(children));
            arguments = known;
        }
        return known;
    }
}
