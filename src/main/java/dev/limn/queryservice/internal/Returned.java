package dev.limn.queryservice.internal;

import org.jooq.Field;

/** A field around which there can be no other function where a query returns it. */
public interface Returned {

    /** The same, with its values as JSON. */
    Field<String> asJson();
}
