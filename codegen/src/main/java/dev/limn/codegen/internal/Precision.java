package dev.limn.codegen.internal;

import java.util.regex.Pattern;
import org.jooq.meta.DataTypeDefinition;

/**
 * How many digits of a second a type keeps. Of an array, and of a domain over a domain, jOOQ does not know, says none, and so
 * has the server cut them off from what is written.
 */
final class Precision {

    private static final Pattern NONE = Pattern.compile("(?<=\\.(?:LOCALDATETIME|TIMESTAMPWITHTIMEZONE)\\()0(?=\\))");

    private Precision() {}

    /** The reference, with all digits where they are not known: a column that has fewer cuts them off itself. */
    static String kept(String reference, DataTypeDefinition type) {
        return !reference.contains("(0)") || isKnown(type)
                ? reference
                : NONE.matcher(reference).replaceAll("6");
    }

    // The type of a column has its full name, that under a domain its short one.
    private static boolean isKnown(DataTypeDefinition type) {
        return type.getType().startsWith("timestamp with");
    }
}
