package dev.limn.codegen.internal;

import dev.limn.codegen.internal.meta.CompositeDefinition;
import java.util.List;
import java.util.Locale;
import org.jooq.meta.AttributeDefinition;
import org.jooq.meta.ColumnDefinition;
import org.jooq.meta.Definition;
import org.jooq.meta.ForeignKeyDefinition;
import org.jooq.meta.InverseForeignKeyDefinition;
import org.jooq.meta.ManyToManyKeyDefinition;
import org.jooq.meta.ParameterDefinition;
import org.jooq.meta.RoutineDefinition;
import org.jooq.meta.TableDefinition;
import org.jooq.meta.UniqueKeyDefinition;
import org.jspecify.annotations.Nullable;

/**
 * Something of the database that has a Java name. Unlike jOOQ's definitions, two are equal only if they are the same
 * thing: a table and a function may share a qualified name, and so may two functions.
 */
record Thing(String kind, @Nullable Object owner, String name) {

    /** Equal to itself only. */
    private record Same(Object object) {

        @Override
        public boolean equals(Object other) {
            return other instanceof Same same && same.object == object;
        }

        @Override
        public int hashCode() {
            return System.identityHashCode(object);
        }
    }

    static Thing of(Definition definition) {
        String name = definition.getName();
        return switch (definition) {
            case TableDefinition table ->
                new Thing(table.isTableValuedFunction() ? "function" : "table", same(table), name);
            case RoutineDefinition routine -> new Thing("routine", same(routine), name);
            case ColumnDefinition column -> new Thing("column", of(column.getContainer()), name);
            case AttributeDefinition attribute -> new Thing("attribute", of(attribute.getContainer()), name);
            case ParameterDefinition parameter -> parameter(parameter);
            case ForeignKeyDefinition key -> new Thing("foreign key", of(key.getTable()), name);
            case InverseForeignKeyDefinition key -> new Thing("join path", of(key.getForeignKey()), name);
            case ManyToManyKeyDefinition key -> new Thing("join path", pair(key), name);
            case UniqueKeyDefinition key -> new Thing("key", of(key.getTable()), name);
            default ->
                new Thing(kind(definition), definition.getSchema() == definition ? null : schema(definition), name);
        };
    }

    /** Such as {@code column shop.customer.name}, on one line. */
    static String describe(Definition definition) {
        return of(definition).kind() + " " + oneLine(definition.getQualifiedName());
    }

    static String oneLine(String name) {
        return name.replaceAll("\\p{Cntrl}+", " ");
    }

    private static Object schema(Definition definition) {
        return definition.getSchema() == null ? "" : definition.getSchema().getName();
    }

    private static Thing parameter(ParameterDefinition parameter) {
        String name = parameter.getName() + " " + parameter.getPosition();
        return new Thing("parameter", of(parameter.getContainer()), name);
    }

    private static Object pair(ManyToManyKeyDefinition key) {
        return List.of(of(key.getForeignKey1()), of(key.getForeignKey2()));
    }

    private static Same same(Definition definition) {
        return new Same(definition);
    }

    // jOOQ names its interfaces after what they stand for: SequenceDefinition, EnumDefinition, …
    private static String kind(Definition definition) {
        if (definition instanceof CompositeDefinition struct && struct.isStruct()) {
            return "struct";
        }
        for (Class<?> type = definition.getClass(); type != null; type = type.getSuperclass()) {
            for (Class<?> role : type.getInterfaces()) {
                if (role.getSimpleName().endsWith("Definition")) {
                    return role.getSimpleName().replace("Definition", "").toLowerCase(Locale.ROOT);
                }
            }
        }
        return definition.getClass().getSimpleName();
    }
}
