package dev.limn.codegen.internal;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.Name;
import org.jooq.meta.DataTypeDefinition;
import org.jooq.meta.Database;
import org.jooq.meta.Definition;
import org.jooq.meta.EnumDefinition;
import org.jooq.meta.TableDefinition;
import org.jooq.meta.TypedElementDefinition;

/**
 * The types that jOOQ asks for their schema while classes are still being loaded: of an enum under a domain, and of a table
 * whose rows are the type of a column, alone or in an array.
 */
record EarlyTypes(Set<List<String>> ofColumns, Set<List<String>> ofDomains) {

    static EarlyTypes of(Database database, DomainsOverArrays arrays) {
        Stream<TypedElementDefinition<?>> columns =
                database.getTables().stream().flatMap(table -> table.getColumns().stream());
        Stream<TypedElementDefinition<?>> attributes = database.getSchemata().stream()
                .flatMap(schema -> database.getUDTs(schema).stream())
                .flatMap(type -> type.getAttributes().stream());
        Stream<TypedElementDefinition<?>> domains =
                database.getSchemata().stream().flatMap(schema -> database.getDomains(schema).stream());
        return new EarlyTypes(types(Stream.concat(columns, attributes), arrays), types(domains, arrays));
    }

    private static Set<List<String>> types(Stream<TypedElementDefinition<?>> elements, DomainsOverArrays arrays) {
        return elements.map(element -> arrays.spelledOut(element.getDefinedType()))
                .flatMap(EarlyTypes::key)
                .collect(Collectors.toCollection(HashSet::new));
    }

    private static Stream<List<String>> key(DataTypeDefinition type) {
        Name name = type.getQualifiedUserType();
        return name == null || type.getSchema() == null
                ? Stream.of()
                : Stream.of(key(type.getSchema(), type.getUserType()));
    }

    private static List<String> key(Definition schema, String name) {
        return List.of(schema.getName(), name);
    }

    boolean include(TableDefinition table) {
        List<String> key = key(table.getSchema(), table.getName());
        return ofColumns.contains(key) || ofDomains.contains(key);
    }

    boolean include(EnumDefinition type) {
        return ofDomains.contains(key(type.getSchema(), type.getName()));
    }
}
