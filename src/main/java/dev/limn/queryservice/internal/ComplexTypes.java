package dev.limn.queryservice.internal;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import dev.limn.queryservice.nested.internal.NestedBinding;
import dev.limn.queryservice.nested.internal.Step;
import java.lang.reflect.Array;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jooq.DataType;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;

/** Types of structs, arrays and maps. */
public final class ComplexTypes {

    private ComplexTypes() {}

    public static <T> DataType<T> struct(Class<T> type, ComplexReader<T> reader) {
        return type(new ComplexConverter<>(type, List.of(), reader));
    }

    public static <T> DataType<T[]> array(DataType<T> element) {
        @SuppressWarnings("unchecked") // what DataType says of itself
        Class<T[]> type = (Class<T[]>) element.getType().arrayType();
        return type(new ComplexConverter<>(type, List.of(element), json -> array(json.getAsJsonArray(), element)));
    }

    @SuppressWarnings("unchecked") // a map's class says nothing of its keys and values
    public static <K, V> DataType<Map<K, V>> map(DataType<K> key, DataType<V> value) {
        Class<Map<K, V>> type = (Class<Map<K, V>>) (Class<?>) Map.class;
        return type(new ComplexConverter<>(type, List.of(key, value), json -> map(json, key, value)));
    }

    private static <T> DataType<T> type(ComplexConverter<T> converter) {
        return SQLDataType.VARCHAR.asConvertedDataType(converter);
    }

    private static <T> T[] array(JsonArray json, DataType<T> element) {
        @SuppressWarnings("unchecked")
        T[] array = (T[]) Array.newInstance(element.getType(), json.size());
        for (int i = 0; i < array.length; i++) {
            Array.set(array, i, ComplexValues.read(json.get(i), element));
        }
        return array;
    }

    private static <K, V> Map<K, V> map(JsonElement json, DataType<K> key, DataType<V> value) {
        Map<K, @Nullable V> map = new LinkedHashMap<>();
        json.getAsJsonObject()
                .asMap()
                .forEach((k, v) -> map.put(ComplexValues.convert(k, key), ComplexValues.read(v, value)));
        @SuppressWarnings("NullAway") // a map's value can be null, and jOOQ's types do not say so
        Map<K, V> read = map;
        return read;
    }

    static boolean isJson(Field<?> field) {
        return field.getBinding().converter() instanceof ComplexConverter<?>;
    }

    @SuppressWarnings("unchecked") // by the class of the array
    public static <T> DataType<T> element(Field<T[]> array) {
        return (DataType<T>) part(array, 0);
    }

    @SuppressWarnings("unchecked")
    public static <K> DataType<K> key(Field<? extends Map<K, ?>> map) {
        return (DataType<K>) part(map, 0);
    }

    @SuppressWarnings("unchecked")
    public static <V> DataType<V> value(Field<? extends Map<?, V>> map) {
        return (DataType<V>) part(map, 1);
    }

    /** An array whose values are lists, as one whose values are Java's arrays. */
    public static <E> Field<E[]> asArray(Field<List<E>> list) {
        return DSL.field("{0}", array(Step.<E>contentOf(list)), list);
    }

    private static DataType<?> part(Field<?> field, int index) {
        if (NestedBinding.isNested(field.getDataType())) {
            return Step.isMap(field) && index == 0 ? SQLDataType.VARCHAR : Step.contentOf(field);
        }
        if (field.getBinding().converter() instanceof ComplexConverter<?> json
                && json.parts().size() > index) {
            return json.parts().get(index);
        }
        DataType<?> element = field.getDataType().getArrayComponentDataType();
        return element == null ? SQLDataType.OTHER : element;
    }
}
