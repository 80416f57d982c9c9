package dev.limn.queryservice.internal;

import dev.limn.queryservice.nested.internal.NestedBinding;
import dev.limn.queryservice.nested.internal.Shape;
import dev.limn.queryservice.nested.internal.Step;
import java.util.List;
import java.util.Map;
import org.jooq.DataType;
import org.jooq.Field;
import org.jooq.impl.SQLDataType;

/** Functions of maps. */
public final class MapCalls {

    private MapCalls() {}

    /** The type of the keys; of any, where the map's own says nothing of them. */
    @SuppressWarnings("unchecked") // by the class of the map
    public static <K> DataType<K> key(Field<? extends Map<K, ?>> map) {
        return NestedBinding.isNested(map.getDataType()) ? Step.keyOf(map) : (DataType<K>) SQLDataType.OTHER;
    }

    /** The type of the values, likewise. */
    @SuppressWarnings("unchecked")
    public static <V> DataType<V> value(Field<? extends Map<?, V>> map) {
        return NestedBinding.isNested(map.getDataType()) ? Step.contentOf(map) : (DataType<V>) SQLDataType.OTHER;
    }

    static <K, V> DataType<Map<K, V>> type(Field<Map<K, V>> map) {
        return type(key(map), value(map));
    }

    public static <K, V> DataType<Map<K, V>> type(DataType<K> key, DataType<V> value) {
        return NestedBinding.type(Shape.map(key, value));
    }

    public static <K, V> Field<K[]> keys(Field<Map<K, V>> map) {
        return Calls.of("map_keys", ArrayCalls.type(key(map)), map);
    }

    public static <K, V> Field<V[]> values(Field<Map<K, V>> map) {
        return Calls.of("map_values", ArrayCalls.type(value(map)), map);
    }

    public static <K, V> Field<Map<K, V>> fromArrays(Field<K[]> keys, Field<V[]> values) {
        DataType<Map<K, V>> type = type(ArrayCalls.element(keys), ArrayCalls.element(values));
        return Calls.of("map_from_arrays", type, keys, values);
    }

    public static <K, V> Field<Map<K, V>> concat(Field<Map<K, V>> first, Field<?>... more) {
        return Calls.of("map_concat", type(first), Calls.join(List.of(first), more));
    }

    public static <K, V> Field<V> get(Field<Map<K, V>> map, Field<K> key) {
        return Calls.of("element_at", value(map), map, key);
    }
}
