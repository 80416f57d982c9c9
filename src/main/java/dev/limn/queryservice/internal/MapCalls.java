package dev.limn.queryservice.internal;

import java.util.List;
import java.util.Map;
import org.jooq.DataType;
import org.jooq.Field;

/** Functions of maps. */
public final class MapCalls {

    private MapCalls() {}

    static <K, V> DataType<Map<K, V>> type(Field<Map<K, V>> map) {
        return ComplexTypes.map(ComplexTypes.key(map), ComplexTypes.value(map));
    }

    public static <K, V> Field<K[]> keys(Field<Map<K, V>> map) {
        return Calls.of("map_keys", ComplexTypes.array(ComplexTypes.<K>key(map)), map);
    }

    public static <K, V> Field<V[]> values(Field<Map<K, V>> map) {
        return Calls.of("map_values", ComplexTypes.array(ComplexTypes.<V>value(map)), map);
    }

    public static <K, V> Field<Map<K, V>> fromArrays(Field<K[]> keys, Field<V[]> values) {
        DataType<Map<K, V>> type = ComplexTypes.map(ComplexTypes.element(keys), ComplexTypes.element(values));
        return Calls.of("map_from_arrays", type, keys, values);
    }

    public static <K, V> Field<Map<K, V>> concat(Field<Map<K, V>> first, Field<?>... more) {
        return Calls.of("map_concat", type(first), Calls.join(List.of(first), more));
    }

    public static <K, V> Field<V> get(Field<Map<K, V>> map, Field<K> key) {
        return Calls.of("element_at", ComplexTypes.<V>value(map), map, key);
    }
}
