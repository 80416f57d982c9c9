package dev.limn.codegen.internal;

import dev.limn.catalog.CompositeType;
import dev.limn.catalog.DataType;
import dev.limn.codegen.internal.meta.CatalogDatabase;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jooq.codegen.GeneratorStrategy;
import org.jooq.codegen.GeneratorStrategy.Mode;
import org.jooq.codegen.JavaWriter;
import org.jooq.meta.DataTypeDefinition;

/**
 * What structs, arrays and maps are in Java: their values, and the fields that stand for them in statements.
 *
 * @param scalarValue the class of a value that has no parts
 * @param scalarType jOOQ's type of it
 */
record NestedTypes(
        CatalogDatabase database,
        GeneratorStrategy names,
        BiFunction<DataTypeDefinition, JavaWriter, String> scalarValue,
        BiFunction<DataTypeDefinition, JavaWriter, String> scalarType) {

    // A constructor takes 255 words, one of which is the object itself.
    private static final int MOST_COMPONENTS = 254;

    private static final String PACKAGE = "dev.limn.queryservice.nested.";
    private static final String NESTED = PACKAGE + "Nested";
    private static final String OPAQUE = PACKAGE + "Opaque";
    static final String STRUCT_FIELD = PACKAGE + "StructField";
    private static final String ARRAY_FIELD = PACKAGE + "ArrayField";
    private static final String MAP_FIELD = PACKAGE + "MapField";
    private static final String OPAQUE_FIELD = PACKAGE + "OpaqueField";
    private static final String FIELD = "org.jooq.Field";

    /** Whether the values of a struct can be a record. */
    static boolean hasRecord(CompositeType struct) {
        int members = struct.attributes().size();
        return members > 0 && members <= MOST_COMPONENTS;
    }

    /** The class of values. */
    String value(DataType type, JavaWriter out) {
        if (type.isArray()) {
            return "java.util.List<" + value(type.element(), out) + ">";
        }
        if (type.mapValues().isPresent()) {
            return "java.util.Map<java.lang.String, " + value(type.mapValues().get(), out) + ">";
        }
        return isScalar(type)
                ? scalarValue.apply(database.definition(type), out)
                : recordOf(type).orElse(OPAQUE);
    }

    private Optional<String> recordOf(DataType type) {
        return database.struct(type)
                .filter(struct -> hasRecord(struct.type()))
                .map(struct -> names.getFullJavaClassName(struct, Mode.RECORD));
    }

    /** The class of paths through a struct. */
    String path(DataType struct) {
        return names.getFullJavaClassName(database.struct(struct).orElseThrow(), Mode.PATH);
    }

    /** An expression for jOOQ's type. */
    String type(DataType type, JavaWriter out) {
        String nested = out.ref(NESTED);
        if (type.isArray()) {
            return nested + ".list(" + type(type.element(), out) + ")";
        }
        if (type.mapValues().isPresent()) {
            return nested + ".map(" + type(type.mapValues().get(), out) + ")";
        }
        return isScalar(type)
                ? scalarType.apply(database.definition(type), out)
                : recordOf(type)
                        .map(record -> nested + ".type(" + out.ref(record) + ".class)")
                        .orElse(nested + ".OPAQUE");
    }

    /** Whether the field that is seen is not jOOQ's own. */
    boolean isSeen(DataType type) {
        return !isScalar(type);
    }

    /** The class of fields that is seen, which has members or elements where there are any. */
    String field(DataType type, JavaWriter out) {
        if (type.isArray()) {
            return out.ref(ARRAY_FIELD) + contents(type.element(), out);
        }
        if (type.mapValues().isPresent()) {
            return out.ref(MAP_FIELD) + contents(type.mapValues().get(), out);
        }
        if (isScalar(type)) {
            return out.ref(FIELD) + "<" + out.ref(value(type, out)) + ">";
        }
        return out.ref(hasPath(type) ? path(type) : OPAQUE_FIELD);
    }

    private String contents(DataType type, JavaWriter out) {
        return "<" + out.ref(value(type, out)) + ", " + field(type, out) + ">";
    }

    /** An expression that makes such a field of a plain one. */
    String seen(String plain, DataType type, JavaWriter out) {
        return seen(plain, type, out, "it");
    }

    private String seen(String plain, DataType type, JavaWriter out, String variable) {
        if (type.isArray()) {
            return container(ARRAY_FIELD, plain, type.element(), out, variable);
        }
        if (type.mapValues().isPresent()) {
            return container(MAP_FIELD, plain, type.mapValues().get(), out, variable);
        }
        if (isScalar(type)) {
            return plain;
        }
        String maker = hasPath(type) ? "new " + out.ref(path(type)) : out.ref(NESTED) + ".opaque";
        return maker + "(" + plain + ")";
    }

    private String container(String name, String plain, DataType content, JavaWriter out, String variable) {
        String maker = hasPath(content)
                ? out.ref(path(content)) + "::new"
                : variable + " -> " + seen(variable, content, out, variable + "_");
        return "new " + out.ref(name) + "<>(" + plain + ", " + maker + ")";
    }

    private boolean hasPath(DataType type) {
        return database.struct(type).isPresent();
    }

    private static boolean isScalar(DataType type) {
        return type.isSystem()
                && !type.isArray()
                && !type.isMap()
                && !type.name().equals(DataType.ANY_ARRAY);
    }
}
