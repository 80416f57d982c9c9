package dev.limn.codegen.internal;

import dev.limn.catalog.Catalog;
import dev.limn.catalog.Column;
import dev.limn.catalog.CompositeType;
import dev.limn.catalog.DataType;
import dev.limn.catalog.QualifiedName;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.meta.Definition;
import org.jooq.meta.EnumDefinition;
import org.jooq.meta.TableDefinition;

/**
 * The types that jOOQ asks for their schema while classes are still being loaded: of an enum under a domain, and of a table
 * whose rows are the type of a column, alone or in an array.
 */
record EarlyTypes(Set<List<String>> ofColumns, Set<List<String>> ofDomains) {

    static EarlyTypes of(Catalog catalog) {
        Stream<DataType> columns = catalog.schemas().stream()
                .flatMap(schema -> schema.tables().stream())
                .flatMap(table -> table.columns().stream())
                .map(Column::type)
                .distinct();
        Stream<DataType> attributes = catalog.schemas().stream()
                .flatMap(schema -> schema.composites().stream())
                .flatMap(type -> type.attributes().stream())
                .map(CompositeType.Attribute::type);
        Stream<DataType> domains = catalog.schemas().stream()
                .flatMap(schema -> schema.domains().stream())
                .map(domain -> last(domain.base()));
        return new EarlyTypes(keys(Stream.concat(columns, attributes)), keys(domains));
    }

    // A domain over an array stands for what is in the array.
    private static Set<List<String>> keys(Stream<DataType> types) {
        return types.map(type -> last(type).isArray() ? last(type) : type)
                .map(type -> List.of(type.schema(), type.name()))
                .collect(Collectors.toSet());
    }

    private static DataType last(DataType type) {
        return type.domainBase().map(EarlyTypes::last).orElse(type);
    }

    private static List<String> key(Definition schema, String name) {
        return List.of(schema.getName(), name);
    }

    boolean include(TableDefinition table) {
        return include(new QualifiedName(table.getSchema().getName(), table.getName()));
    }

    boolean include(QualifiedName table) {
        List<String> key = List.of(table.schema(), table.name());
        return ofColumns.contains(key) || ofDomains.contains(key);
    }

    boolean include(EnumDefinition type) {
        return ofDomains.contains(key(type.getSchema(), type.getName()));
    }
}
