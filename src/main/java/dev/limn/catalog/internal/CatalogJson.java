package dev.limn.catalog.internal;

/** The words of a catalog file that are not components of records. */
final class CatalogJson {

    static final int FORMAT_NUMBER = 1;

    static final String FORMAT = "format";
    static final String SERVER = "server";
    static final String USER = "user";
    static final String SCOPE = "scope";
    static final String TYPES = "types";
    static final String SCHEMAS = "schemas";
    /** The component of a type that is its name in the section of types. */
    static final String TEXT = "text";

    private CatalogJson() {}
}
