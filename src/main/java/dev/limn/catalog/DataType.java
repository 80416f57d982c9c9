package dev.limn.catalog;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The type of a value. Immutable. Two are the same if their texts are.
 *
 * @param text as {@code format_type} writes it when no search path is set, with one {@code []} for each dimension that
 *     was declared: {@code numeric(10,2)}, {@code shop.state[]}
 * @param schema the schema of the type, or of an array's elements: {@code pg_catalog} for what the server brings
 * @param name its name there, or the elements' one, as {@code pg_type} has it: {@code int4}
 * @param dimensions of an array; 0 for all else
 * @param modifier the type modifier ({@code atttypmod}); null when there is none
 * @param base what a domain stands for; null for all else
 * @param values what a map holds under its keys, which are text, if that is known; null for all else
 */
public record DataType(
        String text,
        String schema,
        String name,
        int dimensions,
        @Nullable Integer modifier,
        @Nullable DataType base,
        @Nullable DataType values) {

    /** What Query Service calls each array whose elements its catalog does not tell (documented). */
    public static final String ANY_ARRAY = "anyarray";

    /** What Query Service calls each map; its catalog tells of no map what it holds (documented). */
    public static final String ANY_MAP = "anymap";

    /** Where the server keeps its own types. */
    public static final String SYSTEM_SCHEMA = "pg_catalog";

    public DataType {
        requireNonNull(text, "text");
        requireNonNull(schema, "schema");
        requireNonNull(name, "name");
    }

    /** One that is no map, or one of which nobody knows what it holds. */
    public DataType(
            String text,
            String schema,
            String name,
            int dimensions,
            @Nullable Integer modifier,
            @Nullable DataType base) {
        this(text, schema, name, dimensions, modifier, base, null);
    }

    /** A map from text to values of the type. */
    public static DataType mapOf(DataType values) {
        return new DataType(ANY_MAP + "(" + values + ")", SYSTEM_SCHEMA, ANY_MAP, 0, null, null, values);
    }

    /** An array of such values. */
    public DataType array() {
        return new DataType(text + "[]", schema, name, dimensions + 1, modifier, base, values);
    }

    /** What an array holds, one dimension less; the type itself if it is none. */
    public DataType element() {
        return isArray()
                ? new DataType(
                        text.substring(0, text.length() - 2), schema, name, dimensions - 1, modifier, base, values)
                : this;
    }

    /** Whether it is a map of Query Service, alone or in an array. */
    public boolean isMap() {
        return isSystem() && name.equals(ANY_MAP);
    }

    public boolean isArray() {
        return dimensions > 0;
    }

    /** Whether it, or what an array holds, came with the server. */
    public boolean isSystem() {
        return schema.equals(SYSTEM_SCHEMA);
    }

    /** What a domain stands for; empty for all else. */
    public Optional<DataType> domainBase() {
        return Optional.ofNullable(base);
    }

    /** What a map holds; empty where that is not known, and for all else. */
    public Optional<DataType> mapValues() {
        return Optional.ofNullable(values);
    }

    /** The {@link #text}. */
    @Override
    public String toString() {
        return text;
    }
}
