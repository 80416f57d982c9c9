package dev.limn.queryservice.nested.internal;

import java.util.Map;
import org.jooq.Context;
import org.jooq.DataType;
import org.jooq.Field;
import org.jooq.Name;
import org.jooq.impl.CustomField;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/**
 * A part of a nested field. Its name is the whole path, from the column on: as such it is labelled, and found in derived
 * tables.
 */
public final class Step<T> extends CustomField<T> {

    private static final long serialVersionUID = 1L;

    /** Set while the field is rendered that a path begins at, none of whose names may be in double quotes. */
    public static final Object WITHIN_PATH = Step.class;

    private final Field<?> parent;
    private final String notation;

    private Step(Field<?> parent, String notation, String label, DataType<T> type) {
        super(named(parent, label), type);
        this.parent = parent;
        this.notation = notation;
    }

    // What an expression makes has no name of its own, for a path to begin with.
    private static Name named(Field<?> parent, String label) {
        if (!label.isEmpty() && isMade(parent)) {
            return DSL.name(label.substring(1));
        }
        String path = parent.getName() + label;
        Name qualifier = parent.getQualifiedName().qualifier();
        return qualifier == null ? DSL.name(path) : qualifier.append(path);
    }

    private static boolean isMade(Field<?> field) {
        Field<?> root = Wrapper.unwrap(field);
        return root instanceof Step<?> step
                ? step.notation.isEmpty() && isMade(step.parent)
                : root instanceof CustomField;
    }

    public static <T> Step<T> member(Field<?> struct, String name, DataType<T> type) {
        return new Step<>(struct, Notation.member(name), "." + name, type);
    }

    public static <T> Step<T> get(Field<?> map, String key, DataType<T> type) {
        return new Step<>(map, Notation.key(key), "." + key, type);
    }

    public static <T> Step<T> at(Field<?> array, int index, DataType<T> type) {
        if (index < 0) {
            throw new IllegalArgumentException("an index counts from 0: " + index);
        }
        return new Step<>(array, "[" + index + "]", "." + index, type);
    }

    public static <T> Step<T> typed(Field<?> field, DataType<T> type) {
        return new Step<>(field, "", "", type);
    }

    /** The type of the elements or values of a field. */
    @SuppressWarnings("unchecked")
    public static <E> DataType<E> contentOf(Field<?> field) {
        return switch (NestedBinding.shape(field.getDataType())) {
            case Shape.Items<?> items -> (DataType<E>) items.element();
            case Shape.Array<?> array -> (DataType<E>) array.items().element();
            case Shape.Entries<?, ?> entries -> (DataType<E>) entries.value();
            default ->
                throw new IllegalArgumentException(field.getName() + " is of no type made by Nested.list or map");
        };
    }

    /** The type of the keys of a map. */
    @SuppressWarnings("unchecked")
    public static <K> DataType<K> keyOf(Field<? extends Map<K, ?>> map) {
        if (NestedBinding.shape(map.getDataType()) instanceof Shape.Entries<?, ?> entries) {
            return (DataType<K>) entries.key();
        }
        throw new IllegalArgumentException(map.getName() + " is of no type made by Nested.map");
    }

    @Override
    public void accept(Context<?> context) {
        if (notation.isEmpty()) {
            context.visit(Wrapper.unwrap(parent));
            return;
        }
        // As in ORDER BY behind a set operation, where only labels are known.
        if (context.qualify()) {
            context.data(WITHIN_PATH, true, path -> path.visit(Wrapper.unwrap(parent)));
            context.sql(notation);
        } else {
            context.visit(getUnqualifiedName());
        }
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Field<?> field
                && Wrapper.unwrap(field) instanceof Step<?> that
                && notation.equals(that.notation)
                && Wrapper.unwrap(parent).equals(Wrapper.unwrap(that.parent));
    }

    @Override
    public int hashCode() {
        return getQualifiedName().hashCode();
    }
}
