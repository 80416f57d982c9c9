package dev.limn.codegen.internal;

import static org.jooq.impl.DSL.name;

import org.jooq.Name;
import org.jooq.meta.DataTypeDefinition;
import org.jooq.meta.Database;
import org.jooq.meta.DefaultDataTypeDefinition;
import org.jooq.meta.DomainDefinition;
import org.jspecify.annotations.Nullable;

/**
 * Spells types as arrays where a domain hides that they are. jOOQ knows what a domain is over by the server's own name for
 * an array, {@code _text}, of which it makes no array; and of a column of such a domain it makes an array of it.
 */
record DomainsOverArrays(UserTypes userTypes) {

    private static final String ARRAY = " ARRAY";

    DataTypeDefinition spelledOut(DataTypeDefinition type) {
        Name name = type.getQualifiedUserType();
        if (name == null) {
            return type;
        }
        @Nullable DomainDefinition domain = domain(type, name);
        if (domain != null) {
            return column(type, name, domain);
        }
        boolean isArray = type.getType().startsWith("_") && !type.getDatabase().isArrayType(type.getType());
        return isArray && !isKnown(type, name) ? base(type, name) : type;
    }

    private @Nullable DomainDefinition domain(DataTypeDefinition type, Name name) {
        return userTypes.mayHold(name) ? type.getDatabase().getDomain(type.getSchema(), name) : null;
    }

    // The type of a column is an array of the domain if it is "code ARRAY" and the domain is called code; else it is
    // the
    // domain.
    private DataTypeDefinition column(DataTypeDefinition type, Name name, DomainDefinition domain) {
        boolean isArray = type.getDatabase().isArrayType(type.getType());
        boolean ofDomain = isArray && type.getType().startsWith(type.getUserType() + ARRAY);
        if (!ofDomain && domain.getType().getJavaType() != null) {
            return isArray ? as(type, type.getUserType(), name) : type;
        }
        DataTypeDefinition inside = spelledOut(domain.getType());
        if (!type.getDatabase().isArrayType(inside.getType())) {
            return type;
        }
        String dimensions =
                ofDomain ? type.getType().substring(type.getUserType().length()) : "";
        return as(type, inside.getType() + dimensions, inside.getQualifiedUserType());
    }

    // The constants in Domains stand in the order of their names, so that of the element may not be there yet.
    private DataTypeDefinition base(DataTypeDefinition type, Name arrayName) {
        String element = type.getType().substring(1);
        Name name = name(arrayName.qualifier(), name(element));
        @Nullable DomainDefinition domain = domain(type, name);
        if (domain == null) {
            return as(type, element + ARRAY, name);
        }
        DataTypeDefinition inside = spelledOut(domain.getType());
        return as(type, inside.getType() + ARRAY, inside.getQualifiedUserType());
    }

    private static DataTypeDefinition as(DataTypeDefinition type, String spelled, Name name) {
        return new DefaultDataTypeDefinition(
                type.getDatabase(),
                type.getSchema(),
                spelled,
                type.getLength(),
                type.getPrecision(),
                type.getScale(),
                type.isNullable(),
                type.getDefaultValue(),
                name);
    }

    // Nothing keeps a user from calling an enum "_text".
    private static boolean isKnown(DataTypeDefinition type, Name name) {
        Database database = type.getDatabase();
        return database.getDomain(type.getSchema(), name) != null
                || database.getEnum(type.getSchema(), name) != null
                || database.getUDT(type.getSchema(), name) != null
                || database.getTable(type.getSchema(), name) != null;
    }
}
