package dev.limn.queryservice.nested;

import dev.limn.queryservice.nested.internal.Constructors;
import dev.limn.queryservice.nested.internal.NestedBinding;
import dev.limn.queryservice.nested.internal.Shape;
import java.util.List;
import java.util.Map;
import org.jooq.DataType;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/**
 * The types of nested values. They are read by {@code to_json}, which the outermost query gets where it fetches them:
 * timestamps to the millisecond, as Experience Data Model keeps them. Thread-safe.
 */
public final class Nested {

    /** Of values that nothing is known of. */
    public static final DataType<Opaque> OPAQUE = NestedBinding.type(Shape.unknown());

    private Nested() {}

    /**
     * Of a struct.
     *
     * @param record its values' class, whose components are the members, in their order
     * @throws IllegalArgumentException if it is no record, or has a component of a class that has no form in JSON
     */
    public static <T> DataType<T> type(Class<T> record) {
        return NestedBinding.type(Shape.struct(record));
    }

    /** Of an array, of elements of a type. */
    public static <E> DataType<List<E>> list(DataType<E> element) {
        return NestedBinding.type(Shape.list(element));
    }

    /** Of a map by strings, with values of a type. */
    public static <V> DataType<Map<String, V>> map(DataType<V> value) {
        return NestedBinding.type(Shape.map(SQLDataType.VARCHAR, value));
    }

    /** What leads into a value whose type is not known. */
    public static OpaqueField opaque(Field<Opaque> field) {
        return new OpaqueField(field);
    }

    /** A struct made of fields, whose names are its members'. */
    public static Field<Opaque> struct(Field<?>... members) {
        return Constructors.struct(DSL.name("struct"), OPAQUE, members);
    }
}
