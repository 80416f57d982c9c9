package dev.limn.emulator.lake.sample;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import org.apache.spark.sql.catalyst.expressions.GenericInternalRow;
import org.apache.spark.sql.catalyst.util.ArrayBasedMapData;
import org.apache.spark.sql.catalyst.util.GenericArrayData;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.MapType;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.unsafe.types.UTF8String;
import org.jspecify.annotations.Nullable;

/**
 * A type, and how its values follow from a fact. A query that reads two fields of a large struct has only those made.
 *
 * @param <T> the facts
 */
sealed interface Shape<T> {

    DataType type();

    /**
     * Makes values in Spark's own form.
     *
     * @param wanted {@link #type}, or less: structs in it may lack fields
     */
    Maker<T> maker(DataType wanted);

    /** Makes one value of a fact. */
    @FunctionalInterface
    interface Maker<T> {
        @Nullable
        Object make(T fact);
    }

    /** A value without parts. */
    record Scalar<T>(DataType type, Maker<T> value) implements Shape<T> {

        @Override
        public Maker<T> maker(DataType wanted) {
            return value;
        }
    }

    /** A field of a struct. */
    record Member<T>(String name, Shape<T> shape) {}

    /** A struct, null where its condition does not hold. */
    record Struct<T>(Predicate<T> there, List<Member<T>> members) implements Shape<T> {

        @Override
        public StructType type() {
            return new StructType(members.stream()
                    .map(member -> DataTypes.createStructField(
                            member.name(), member.shape().type(), true))
                    .toArray(StructField[]::new));
        }

        @Override
        public Maker<T> maker(DataType wanted) {
            List<Maker<T>> makers = new ArrayList<>();
            for (StructField field : ((StructType) wanted).fields()) {
                makers.add(member(field.name()).maker(field.dataType()));
            }
            return fact -> there.test(fact) ? row(fact, makers) : null;
        }

        private Shape<T> member(String name) {
            return members.stream()
                    .filter(member -> member.name().equalsIgnoreCase(name))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("no field " + name))
                    .shape();
        }

        private static <T> GenericInternalRow row(T fact, List<Maker<T>> makers) {
            @Nullable Object[] values = new @Nullable Object[makers.size()];
            for (int place = 0; place < values.length; place++) {
                values[place] = makers.get(place).make(fact);
            }
            return new GenericInternalRow(values);
        }
    }

    /** An array, of whatever facts its elements follow from. */
    record Sequence<T, E>(Function<T, @Nullable List<E>> elements, Shape<E> element) implements Shape<T> {

        @Override
        public DataType type() {
            return DataTypes.createArrayType(element.type(), true);
        }

        @Override
        public Maker<T> maker(DataType wanted) {
            Maker<E> each = element.maker(((ArrayType) wanted).elementType());
            return fact -> {
                List<E> found = elements.apply(fact);
                return found == null
                        ? null
                        : new GenericArrayData(found.stream().map(each::make).toArray());
            };
        }
    }

    /** A map with text for keys. */
    record Dictionary<T, V>(Function<T, @Nullable Map<String, V>> entries, Shape<V> value) implements Shape<T> {

        @Override
        public DataType type() {
            return DataTypes.createMapType(DataTypes.StringType, value.type(), true);
        }

        @Override
        public Maker<T> maker(DataType wanted) {
            Maker<V> each = value.maker(((MapType) wanted).valueType());
            return fact -> {
                Map<String, V> found = entries.apply(fact);
                return found == null
                        ? null
                        : new ArrayBasedMapData(
                                new GenericArrayData(found.keySet().stream()
                                        .map(UTF8String::fromString)
                                        .toArray()),
                                new GenericArrayData(
                                        found.values().stream().map(each::make).toArray()));
            };
        }
    }

    @SafeVarargs
    static <T> Struct<T> record(Member<T>... members) {
        List<Member<T>> all = new ArrayList<>();
        for (Member<T> member : members) {
            all.add(member);
        }
        return new Struct<>(fact -> true, all);
    }

    @SafeVarargs
    static <T> Member<T> struct(String name, Predicate<T> there, Member<T>... members) {
        List<Member<T>> all = new ArrayList<>();
        for (Member<T> member : members) {
            all.add(member);
        }
        return new Member<>(name, new Struct<>(there, all));
    }

    static <T, E> Member<T> array(String name, Function<T, @Nullable List<E>> elements, Shape<E> element) {
        return new Member<>(name, new Sequence<>(elements, element));
    }

    static <T, V> Member<T> map(String name, Function<T, @Nullable Map<String, V>> entries, Shape<V> value) {
        return new Member<>(name, new Dictionary<>(entries, value));
    }

    static <T> Member<T> text(String name, Function<T, @Nullable String> value) {
        return new Member<>(name, text(value));
    }

    static <T> Shape<T> text(Function<T, @Nullable String> value) {
        return new Scalar<>(DataTypes.StringType, fact -> UTF8String.fromString(value.apply(fact)));
    }

    /** A value of a primitive type, of a date (days since 1970) or of a time (microseconds since then). */
    static <T> Member<T> value(String name, DataType type, Maker<T> value) {
        return new Member<>(name, new Scalar<>(type, value));
    }
}
