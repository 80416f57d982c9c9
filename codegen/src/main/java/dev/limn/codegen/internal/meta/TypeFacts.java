package dev.limn.codegen.internal.meta;

import dev.limn.catalog.DataType;
import org.jspecify.annotations.Nullable;

/**
 * A type as jOOQ's readers put it, which depends on where it is found: they ask a different view of
 * {@code information_schema} for columns, attributes and parameters.
 *
 * @param name such as {@code character varying}, {@code int4 ARRAY} or {@code USER-DEFINED}
 * @param schema the schema of what may be defined by a schema: an enum, a domain, an element
 * @param userType its name there
 */
record TypeFacts(
        String name,
        @Nullable Integer length,
        @Nullable Integer precision,
        @Nullable Integer scale,
        @Nullable String schema,
        String userType) {

    private static final String ARRAY = " ARRAY";
    private static final int TIME_PRECISION = 6;

    /** Of a column of a table or an ordinary view. */
    static TypeFacts ofColumn(DataType type) {
        DataType real = real(type);
        return new TypeFacts(
                interval(real),
                first(SystemTypes.length(real), ofElements(type, SystemTypes.lengthOfElements(type))),
                first(
                        SystemTypes.datetimePrecision(real),
                        SystemTypes.numericPrecision(real),
                        ofElements(type, SystemTypes.precisionOfElements(type))),
                first(SystemTypes.numericScale(real), ofElements(type, SystemTypes.scaleOfElements(type))),
                type.schema(),
                userType(type));
    }

    /** Of a column of a materialised view, of which {@code information_schema} knows nothing. */
    static TypeFacts ofMaterialisedColumn(DataType type) {
        DataType real = real(type);
        return new TypeFacts(
                real.isArray() ? real.name() + ARRAY : name(real),
                SystemTypes.length(real),
                SystemTypes.numericPrecision(real),
                SystemTypes.numericScale(real),
                real.schema(),
                userType(real));
    }

    /** Of an attribute of a composite type. */
    static TypeFacts ofAttribute(DataType type) {
        DataType real = real(type);
        return new TypeFacts(
                name(real),
                SystemTypes.length(real),
                SystemTypes.numericPrecision(real),
                SystemTypes.numericScale(real),
                type.schema(),
                userType(type));
    }

    /** Of a parameter, or what a routine returns. */
    static TypeFacts ofParameter(DataType type) {
        boolean isTime = SystemTypes.isTime(type) && !type.isArray();
        return new TypeFacts(
                type.isArray() ? type.name() + ARRAY : name(type),
                null,
                isTime ? TIME_PRECISION : null,
                null,
                type.schema(),
                userType(type));
    }

    /** Of a column of the table whose rows a function returns. */
    static TypeFacts ofReturnedColumn(DataType type) {
        DataType real = real(type);
        return new TypeFacts(
                name(real),
                SystemTypes.length(real),
                first(SystemTypes.datetimePrecision(real), SystemTypes.numericPrecision(real)),
                SystemTypes.numericScale(real),
                real.schema(),
                userType(real));
    }

    /** Of an attribute of the composite type whose values a function returns; a domain is one here. */
    static TypeFacts ofReturnedAttribute(DataType type) {
        TypeFacts facts = ofReturnedColumn(type);
        return new TypeFacts(
                facts.name(), facts.length(), facts.precision(), facts.scale(), type.schema(), userType(type));
    }

    /** Of the values that a function returns, each a row. */
    static TypeFacts ofReturnedValue(DataType type) {
        return new TypeFacts(name(type), null, null, null, null, userType(type));
    }

    /** Of what a domain stands for in the end, by the short name; only its first base has a length and the like. */
    static TypeFacts ofDomain(DataType base) {
        DataType last = base;
        while (last.base() != null) {
            last = last.base();
        }
        String name = last.isArray() ? "_" + last.name() : last.name();
        return new TypeFacts(
                name,
                SystemTypes.length(base),
                first(SystemTypes.datetimePrecision(base), SystemTypes.numericPrecision(base)),
                SystemTypes.numericScale(base),
                last.schema(),
                name);
    }

    // A domain over a domain counts as the inner one, not as what that stands for.
    private static DataType real(DataType type) {
        return type.domainBase().orElse(type);
    }

    private static String interval(DataType real) {
        String fields = SystemTypes.intervalFields(real);
        if (fields.contains("year") || fields.contains("month")) {
            return "INTERVAL YEAR TO MONTH";
        }
        return fields.isEmpty() ? name(real) : "INTERVAL DAY TO SECOND";
    }

    private static String name(DataType type) {
        if (type.isArray()) {
            return type.name() + ARRAY.repeat(type.dimensions());
        }
        if (SystemTypes.isVector(type)) {
            return type.name().substring(1) + ARRAY;
        }
        if (type.isSystem()) {
            return SystemTypes.sqlName(type.name());
        }
        return type.name().equals("geometry") ? "geometry" : "USER-DEFINED";
    }

    private static String userType(DataType type) {
        return SystemTypes.isVector(type) ? type.name().substring(1) : type.name();
    }

    private static @Nullable Integer ofElements(DataType type, @Nullable Integer number) {
        return type.isArray() ? number : null;
    }

    private static @Nullable Integer first(@Nullable Integer... numbers) {
        for (Integer number : numbers) {
            if (number != null) {
                return number;
            }
        }
        return null;
    }
}
