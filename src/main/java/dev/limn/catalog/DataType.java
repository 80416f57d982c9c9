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
 */
public record DataType(
        String text,
        String schema,
        String name,
        int dimensions,
        @Nullable Integer modifier,
        @Nullable DataType base) {

    /** Where the server keeps its own types. */
    public static final String SYSTEM_SCHEMA = "pg_catalog";

    public DataType {
        requireNonNull(text, "text");
        requireNonNull(schema, "schema");
        requireNonNull(name, "name");
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

    /** The {@link #text}. */
    @Override
    public String toString() {
        return text;
    }
}
