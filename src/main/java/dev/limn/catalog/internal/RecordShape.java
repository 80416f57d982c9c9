package dev.limn.catalog.internal;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a record is made of, so that a component that is added to one is written and read without further ado. */
final class RecordShape {

    private static final ClassValue<RecordShape> SHAPES = new ClassValue<>() {
        @Override
        protected RecordShape computeValue(Class<?> type) {
            return new RecordShape(type);
        }
    };

    /**
     * A component.
     *
     * @param element what is in it if it is a list; itself if not
     * @param absent the value that is not written
     */
    record Component(
            int index,
            String name,
            Class<?> type,
            Class<?> element,
            Method accessor,
            @Nullable Object absent) {

        @Nullable
        Object of(Object owner) {
            try {
                return accessor.invoke(owner);
            } catch (ReflectiveOperationException e) {
                throw new LinkageError(accessor.toString(), e);
            }
        }
    }

    private final List<Component> components = new ArrayList<>();
    private final Map<String, Component> byName = new HashMap<>();
    private final Constructor<?> constructor;

    private RecordShape(Class<?> type) {
        List<Class<?>> types = new ArrayList<>();
        for (RecordComponent it : type.getRecordComponents()) {
            Component component = new Component(
                    types.size(), it.getName(), it.getType(), element(it), it.getAccessor(), absent(it.getType()));
            types.add(it.getType());
            components.add(component);
            byName.put(it.getName(), component);
        }
        try {
            constructor = type.getConstructor(types.toArray(Class<?>[]::new));
        } catch (NoSuchMethodException e) {
            throw new LinkageError(type.toString(), e);
        }
    }

    static RecordShape of(Class<?> type) {
        return SHAPES.get(type);
    }

    private static Class<?> element(RecordComponent component) {
        Type type = component.getGenericType();
        return type instanceof ParameterizedType list
                ? (Class<?>) list.getActualTypeArguments()[0]
                : component.getType();
    }

    private static @Nullable Object absent(Class<?> type) {
        if (type == boolean.class) {
            return false;
        }
        if (type == int.class) {
            return 0;
        }
        if (type == long.class) {
            return 0L;
        }
        if (type == List.class) {
            return List.of();
        }
        return type == String.class ? "" : null;
    }

    List<Component> components() {
        return components;
    }

    Optional<Component> component(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    /** One value for each component, none of them written so far. */
    @Nullable
    Object[] blank() {
        return components.stream().map(Component::absent).toArray();
    }

    /** The record, which may find fault with its components. */
    Object make(@Nullable Object[] values) {
        try {
            return constructor.newInstance(values);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof RuntimeException fault) {
                throw fault;
            }
            throw new LinkageError(constructor.toString(), e);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError(constructor.toString(), e);
        }
    }
}
