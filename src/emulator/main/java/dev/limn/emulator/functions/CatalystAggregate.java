package dev.limn.emulator.functions;

import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import org.apache.spark.sql.catalyst.expressions.Expression;
import org.apache.spark.sql.catalyst.expressions.aggregate.ImperativeAggregate;
import org.apache.spark.sql.catalyst.expressions.aggregate.TypedImperativeAggregate;
import org.jspecify.annotations.Nullable;
import scala.collection.Iterator;
import scala.collection.immutable.IndexedSeq;
import scala.collection.immutable.Seq;
import scala.jdk.javaapi.CollectionConverters;

/**
 * What Spark asks of every aggregate, and a Scala case class would have by itself: copies with other parts, equality by
 * parts.
 *
 * @param <F> which function it is
 * @param <B> what it gathers while rows pass
 */
abstract class CatalystAggregate<F extends Enum<F>, B> extends TypedImperativeAggregate<B> implements Serializable {

    private static final long serialVersionUID = 1;

    /**
     * The parts.
     *
     * @param bufferOffset where Spark keeps the buffer
     * @param inputOffset where it finds the buffer of a part of the rows
     */
    record Parts(Seq<Expression> children, int bufferOffset, int inputOffset) implements Serializable {

        Parts(Seq<Expression> children) {
            this(children, 0, 0);
        }
    }

    private final F function;
    private final Parts parts;

    CatalystAggregate(F function, Parts parts) {
        this.function = function;
        this.parts = parts;
    }

    abstract CatalystAggregate<F, B> with(Parts changed);

    final F function() {
        return function;
    }

    final Parts parts() {
        return parts;
    }

    final List<Expression> arguments() {
        return CollectionConverters.asJava(parts.children);
    }

    @Override
    public boolean nullable() {
        return true;
    }

    @Override
    public Seq<Expression> children() {
        return parts.children;
    }

    @Override
    public int mutableAggBufferOffset() {
        return parts.bufferOffset;
    }

    @Override
    public int inputAggBufferOffset() {
        return parts.inputOffset;
    }

    @Override
    public ImperativeAggregate withNewMutableAggBufferOffset(int offset) {
        return with(new Parts(parts.children, offset, parts.inputOffset));
    }

    @Override
    public ImperativeAggregate withNewInputAggBufferOffset(int offset) {
        return with(new Parts(parts.children, parts.bufferOffset, offset));
    }

    @Override
    public Expression withNewChildrenInternal(IndexedSeq<Expression> children) {
        return with(new Parts(children, parts.bufferOffset, parts.inputOffset));
    }

    // What plans and error messages show between the brackets.
    @Override
    public Iterator<Object> stringArgs() {
        return CollectionConverters.asScala(List.<Object>copyOf(arguments()).iterator());
    }

    @Override
    public int productArity() {
        return 2;
    }

    @Override
    public Object productElement(int position) {
        return position == 0 ? function : parts;
    }

    @Override
    public boolean canEqual(Object other) {
        return other instanceof CatalystAggregate;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof CatalystAggregate<?, ?> that && function == that.function && parts.equals(that.parts);
    }

    @Override
    public int hashCode() {
        return Objects.hash(function.name(), parts);
    }
}
