package dev.limn.catalog;

import static java.util.Objects.requireNonNull;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes records of which no component has the value that is left out of files; each value is another one. */
final class Samples {

    private int made;

    @Nullable
    Object of(Type type) throws ReflectiveOperationException {
        made++;
        return switch (type) {
            case ParameterizedType list ->
                List.of(
                        requireNonNull(of(list.getActualTypeArguments()[0])),
                        requireNonNull(of(list.getActualTypeArguments()[0])));
            case Class<?> it when it == DataType.class -> type(type(null));
            case Class<?> it when it.isRecord() -> record(it);
            case Class<?> it when it.isEnum() -> requireNonNull(it.getEnumConstants())[1];
            case Class<?> it when it == String.class -> "text \"" + made + "\"\n\\ </é😀\u2028\u0000";
            case Class<?> it when it == boolean.class -> true;
            case Class<?> it when it == long.class -> Long.MIN_VALUE + made;
            default -> made;
        };
    }

    private DataType type(@Nullable DataType base) throws ReflectiveOperationException {
        return new DataType(
                (String) requireNonNull(of(String.class)), "schema" + made, "name" + made, made, made, base, base);
    }

    private Object record(Class<?> type) throws ReflectiveOperationException {
        RecordComponent[] components = type.getRecordComponents();
        Class<?>[] types = new Class<?>[components.length];
        @Nullable Object[] values = new @Nullable Object[components.length];
        for (int i = 0; i < components.length; i++) {
            types[i] = components[i].getType();
            values[i] = of(components[i].getGenericType());
        }
        return type.getConstructor(types).newInstance(values);
    }
}
