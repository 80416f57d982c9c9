package dev.limn.catalog;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A function, a procedure or an aggregate. Immutable.
 *
 * @param signature the parameters as {@code pg_get_function_arguments} writes them
 * @param returnsSet whether it returns any number of rows
 * @param returns null for a procedure
 */
public record Routine(
        String name,
        Kind kind,
        String comment,
        String signature,
        boolean returnsSet,
        @Nullable DataType returns,
        List<Parameter> parameters) {

    public Routine {
        requireNonNull(name, "name");
        requireNonNull(kind, "kind");
        requireNonNull(comment, "comment");
        requireNonNull(signature, "signature");
        parameters = List.copyOf(parameters);
    }

    /** What a routine is. */
    public enum Kind {
        FUNCTION,
        PROCEDURE,
        AGGREGATE,
        WINDOW
    }

    /** Which way a parameter's value goes. */
    public enum Mode {
        IN,
        OUT,
        INOUT,
        VARIADIC,
        TABLE
    }

    /**
     * A parameter, or a column of the table that is returned.
     *
     * @param name empty when it has none
     * @param defaultValue an SQL expression; empty when there is none
     */
    public record Parameter(String name, Mode mode, DataType type, String defaultValue) {

        public Parameter {
            requireNonNull(name, "name");
            requireNonNull(mode, "mode");
            requireNonNull(type, "type");
            requireNonNull(defaultValue, "defaultValue");
        }
    }
}
