package dev.limn.codegen.internal.meta;

import dev.limn.catalog.DataType;
import org.jooq.Name;
import org.jooq.meta.Database;
import org.jooq.meta.DefaultDataTypeDefinition;

/** A struct, an array or a map of Query Service, of which jOOQ knows nothing. */
public final class NestedTypeDefinition extends DefaultDataTypeDefinition {

    private final DataType type;

    // Without a user type: jOOQ would compare its name with all that schemas define, over and over.
    NestedTypeDefinition(Database database, DataType type, boolean nullable) {
        super(database, null, "nested", null, null, null, nullable, null, (Name) null);
        this.type = type;
    }

    /** The type in the catalog. */
    public DataType type() {
        return type;
    }
}
