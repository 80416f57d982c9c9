package dev.limn.codegen.internal;

import org.jooq.meta.jaxb.ForcedType;

/** The types that jOOQ cannot read as what it says they are, and that are text in Java. */
final class PlainForms {

    // oidvector and int2vector pass for arrays, and jOOQ cuts off the first letter of an array's name.
    private static final String TYPES =
            "_*(?:pg_catalog\\.)?(?:money|tid|refcursor|int2vector|oidvector|nt2vector|idvector)(?i: ARRAY)*";

    private PlainForms() {}

    static ForcedType forced() {
        return new ForcedType()
                .withName("OTHER")
                .withUserType(String.class.getName())
                .withBinding("dev.limn.types.ServerText")
                .withIncludeTypes(TYPES);
    }
}
