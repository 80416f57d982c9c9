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
final class DomainsOverArrays {

    private static final String ARRAY = " ARRAY";

    private DomainsOverArrays() {}

    static DataTypeDefinition spelledOut(DataTypeDefinition type) {
        Name name = type.getQualifiedUserType();
        if (name == null) {
            return type;
        }
        if (type.getDatabase().isArrayType(type.getType())) {
            return column(type, name);
        }
        return type.getType().startsWith("_") && !isKnown(type, name) ? base(type, name) : type;
    }

    // The type of a column is of the domain if it is "code ARRAY" and the domain is called code; else it is the domain.
    private static DataTypeDefinition column(DataTypeDefinition type, Name name) {
        @Nullable DomainDefinition domain = type.getDatabase().getDomain(type.getSchema(), name);
        if (domain == null) {
            return type;
        }
        boolean ofDomain = type.getType().startsWith(name.last() + ARRAY);
        if (!ofDomain && domain.getType().getJavaType() != null) {
            return as(type, name.last(), name);
        }
        DataTypeDefinition inside = spelledOut(domain.getType());
        boolean overArray = type.getDatabase().isArrayType(inside.getType());
        if (!ofDomain) {
            return overArray ? as(type, inside.getType(), inside.getQualifiedUserType()) : type;
        }
        String dimensions = type.getType().substring(name.last().length());
        return overArray ? as(type, inside.getType() + dimensions, inside.getQualifiedUserType()) : type;
    }

    // The constants in Domains stand in the order of their names, so that of the element may not be there yet.
    private static DataTypeDefinition base(DataTypeDefinition type, Name arrayName) {
        String element = type.getType().substring(1);
        Name name = name(arrayName.qualifier(), name(element));
        @Nullable DomainDefinition domain = type.getDatabase().getDomain(type.getSchema(), name);
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
