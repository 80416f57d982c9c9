package dev.limn;

import static java.util.Objects.requireNonNull;

/**
 * One thing that generated classes expect of a database and that it does not have.
 *
 * @param place the schema, table or column it is about, unquoted
 * @param what what is expected there and what there is
 * @param remedy what to do about it
 */
public record SchemaMismatch(String place, String what, String remedy) {

    public SchemaMismatch {
        requireNonNull(place, "place");
        requireNonNull(what, "what");
        requireNonNull(remedy, "remedy");
    }

    /** The whole story in one line, even if a name has a line break in it. */
    @Override
    public String toString() {
        return (place + ": " + what + " (" + remedy + ")").replaceAll("\\p{Cntrl}+", " ");
    }
}
