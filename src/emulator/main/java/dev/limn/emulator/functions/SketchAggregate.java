package dev.limn.emulator.functions;

import java.util.List;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.analysis.TypeCheckResult;
import org.apache.spark.sql.catalyst.expressions.Expression;
import org.apache.spark.sql.catalyst.expressions.XxHash64Function;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.MapType;
import org.apache.spark.sql.types.StringType;
import org.apache.spark.unsafe.types.UTF8String;
import org.jspecify.annotations.Nullable;
import scala.collection.immutable.Seq;

/**
 * {@code hll_build_agg(column [, lgConfigK])} and {@code hll_merge_agg(sketch [, allowDifferentLgConfigK])} (hypercubes
 * page). The page calls its sketches strings and says no more of them; these are ours. Nulls are passed over.
 */
final class SketchAggregate extends CatalystAggregate<SketchFunction, Sketch> {

    private static final long serialVersionUID = 1;
    private static final int DEFAULT_SIZE = 12;
    private static final long SEED = 42;

    private SketchAggregate(SketchFunction function, Parts parts) {
        super(function, parts);
    }

    static void register(FunctionRegistrar registrar) {
        for (SketchFunction function : SketchFunction.values()) {
            registrar.add(
                    function.sqlName(),
                    List.of(1, 2),
                    (Seq<Expression> arguments) -> new SketchAggregate(function, new Parts(arguments)));
        }
    }

    @Override
    SketchAggregate with(Parts changed) {
        return new SketchAggregate(function(), changed);
    }

    @Override
    public String prettyName() {
        return function().sqlName();
    }

    @Override
    public TypeCheckResult checkInputDataTypes() {
        String fault = fault(arguments().get(0).dataType(), constant());
        return fault == null ? super.checkInputDataTypes() : new TypeCheckResult.TypeCheckFailure(fault);
    }

    private @Nullable String fault(DataType first, @Nullable Object second) {
        boolean alone = arguments().size() == 1;
        return switch (function()) {
            case HLL_BUILD_AGG -> {
                if (first instanceof MapType) {
                    yield "maps cannot be counted";
                }
                boolean right = alone || second instanceof Integer size && size >= 4 && size <= 21;
                yield right ? null : "lgConfigK must be a constant whole number from 4 to 21";
            }
            case HLL_MERGE_AGG -> {
                if (!(first instanceof StringType)) {
                    yield "the sketch must be a STRING, not of type " + first.sql();
                }
                yield alone || second instanceof Boolean ? null : "allowDifferentLgConfigK must be true or false";
            }
        };
    }

    @Override
    public DataType dataType() {
        return DataTypes.StringType;
    }

    @Override
    public Sketch createAggregationBuffer() {
        return switch (function()) {
            case HLL_BUILD_AGG -> new Sketch(constant() instanceof Integer size ? size : DEFAULT_SIZE);
            case HLL_MERGE_AGG -> new Sketch();
        };
    }

    @Override
    public Sketch update(Sketch sketch, InternalRow row) {
        Expression column = arguments().get(0);
        Object value = column.eval(row);
        if (value != null) {
            switch (function()) {
                case HLL_BUILD_AGG -> sketch.add(XxHash64Function.hash(value, column.dataType(), SEED));
                case HLL_MERGE_AGG -> sketch.merge(Sketch.parse(value.toString()), anySize());
            }
        }
        return sketch;
    }

    @Override
    public Sketch merge(Sketch sketch, Sketch other) {
        sketch.merge(other, anySize());
        return sketch;
    }

    @Override
    public @Nullable Object eval(Sketch sketch) {
        return UTF8String.fromString(sketch.text());
    }

    @Override
    public byte[] serialize(Sketch sketch) {
        return sketch.bytes();
    }

    @Override
    public Sketch deserialize(byte[] bytes) {
        return Sketch.ofBytes(bytes);
    }

    private boolean anySize() {
        return Boolean.TRUE.equals(constant());
    }

    private @Nullable Object constant() {
        return arguments().size() < 2 ? null : Parameter.constant(arguments().get(1));
    }
}
