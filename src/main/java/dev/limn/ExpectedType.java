package dev.limn;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jooq.Configuration;
import org.jooq.DataType;
import org.jooq.EnumType;
import org.jooq.QualifiedRecord;
import org.jooq.SQLDialect;
import org.jooq.exception.SQLDialectNotSupportedException;
import org.jooq.impl.DefaultConfiguration;
import org.jooq.impl.DefaultDataType;
import org.jooq.impl.IdentityConverter;
import org.jooq.types.Interval;
import org.jspecify.annotations.Nullable;

/**
 * The type that generated classes give a column. It fits if generating anew would lead to the same Java type: lengths and
 * precisions do not count, and what was converted by hand, or was unknown to jOOQ, fits everything.
 *
 * @param type as jOOQ has it
 */
record ExpectedType(DataType<?> type) {

    private static final Configuration POSTGRES = new DefaultConfiguration().set(SQLDialect.POSTGRES);
    private static final Set<Class<?>> INTEGERS = Set.of(Byte.class, Short.class, Integer.class, Long.class);

    boolean fits(ServerType actual) {
        if (isConverted() || core().getType() == Object.class) {
            return true;
        }
        return type.isArray() == actual.isArray() && coreFits(actual);
    }

    private boolean coreFits(ServerType actual) {
        if (isNamed()) {
            return (isEnum() ? actual.isEnum() : actual.isComposite())
                    && core().getName().equals(actual.name());
        }
        Class<?> expected = javaType(core().getTypeName(POSTGRES));
        return expected == javaType(actual) || INTEGERS.contains(expected) && actual.isWholeNumber();
    }

    /** The labels that the classes know of an enum, and the server does not. */
    List<String> missingLabels(ServerType actual) {
        return labels().map(EnumType::getLiteral)
                .filter(label -> !actual.labels().contains(label))
                .toList();
    }

    private boolean isConverted() {
        return !(type.getConverter() instanceof IdentityConverter)
                || !(core().getConverter() instanceof IdentityConverter);
    }

    private DataType<?> core() {
        return type.getArrayBaseDataType();
    }

    private boolean isNamed() {
        return isEnum() || QualifiedRecord.class.isAssignableFrom(core().getType());
    }

    private boolean isEnum() {
        return labels().findAny().isPresent();
    }

    // An enum without a name is one of Java's alone: the server has text.
    private Stream<EnumType> labels() {
        @Nullable Object[] labels = core().getType().getEnumConstants();
        return Stream.ofNullable(labels)
                .flatMap(Stream::of)
                .filter(EnumType.class::isInstance)
                .map(EnumType.class::cast)
                .filter(label -> label.getName() != null);
    }

    private static Class<?> javaType(ServerType actual) {
        if (actual.isText()) {
            return String.class;
        }
        return actual.isBase() ? javaType(actual.name()) : Object.class;
    }

    // What jOOQ's generator asks too.
    private static Class<?> javaType(String name) {
        try {
            Class<?> type =
                    DefaultDataType.getDataType(SQLDialect.POSTGRES, name).getType();
            return Interval.class.isAssignableFrom(type) ? Interval.class : type;
        } catch (SQLDialectNotSupportedException e) {
            return Object.class;
        }
    }

    /** As SQL has it, near enough. */
    @Override
    public String toString() {
        String name = isNamed()
                ? core().getQualifiedName().unquotedName().toString()
                : core().getCastTypeName(POSTGRES).replace(", ", ",");
        return name + (type.isArray() ? "[]" : "");
    }
}
