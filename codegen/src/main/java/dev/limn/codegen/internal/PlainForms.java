package dev.limn.codegen.internal;

import java.util.regex.Pattern;
import org.jooq.meta.Database;
import org.jooq.meta.DomainDefinition;
import org.jooq.meta.SchemaDefinition;
import org.jooq.meta.jaxb.ForcedType;

/** The types that jOOQ cannot read as what it says they are; in Java, they are text. */
final class PlainForms {

    // oidvector and int2vector pass for arrays, and jOOQ cuts off the first letter of an array's name.
    private static final String TYPES =
            "_*(?:pg_catalog\\.)?(?:money|tid|refcursor|int2vector|oidvector|nt2vector|idvector)(?i: ARRAY)*";

    private PlainForms() {}

    static ForcedType ofServer() {
        return text(TYPES);
    }

    /** Arrays of domains that are arrays or text themselves; the domains must have been read. */
    static void add(Database database) {
        for (SchemaDefinition schema : database.getSchemata()) {
            database.getDomains(schema).stream()
                    .filter(PlainForms::isPlainInArray)
                    .forEach(domain -> database.getConfiguredForcedTypes().add(text(arrayOf(domain.getName()))));
        }
    }

    private static boolean isPlainInArray(DomainDefinition domain) {
        return domain.getDefinedType().getType().startsWith("_")
                || domain.getType().getJavaType() != null;
    }

    private static String arrayOf(String name) {
        String quoted = Pattern.quote(name);
        return "_+" + quoted + "|" + quoted + "(?i: ARRAY)+";
    }

    private static ForcedType text(String types) {
        return new ForcedType()
                .withName("OTHER")
                .withUserType(String.class.getName())
                .withBinding("dev.limn.types.ServerText")
                .withIgnoreUnused(true) // most schemas have none, and jOOQ would warn
                .withIncludeTypes(types);
    }
}
