package dev.limn.codegen.internal;

import dev.limn.catalog.Catalog;
import dev.limn.catalog.Column;
import dev.limn.catalog.CompositeType;
import dev.limn.catalog.DataType;
import dev.limn.catalog.DomainType;
import dev.limn.catalog.Routine;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jooq.meta.Database;
import org.jooq.meta.DomainDefinition;
import org.jooq.meta.SchemaDefinition;
import org.jooq.meta.jaxb.ForcedType;

/** The types that jOOQ cannot read as what it says they are; in Java, they are text. */
final class PlainForms {

    // oidvector and int2vector pass for arrays, and jOOQ cuts off the first letter of an array's name.
    private static final String TYPES =
            "_*(?:pg_catalog\\.)?(?:money|tid|refcursor|int2vector|oidvector|nt2vector|idvector)(?i: ARRAY)*";

    private static final Set<String> NAMES = Set.of("money", "tid", "refcursor", "int2vector", "oidvector");

    private PlainForms() {}

    /** None where no such type occurs: to ask jOOQ of one costs time for each column. */
    static List<ForcedType> of(Catalog catalog) {
        boolean occurs = types(catalog).anyMatch(type -> type.isSystem() && NAMES.contains(type.name()));
        return occurs ? List.of(text(TYPES)) : List.of();
    }

    private static Stream<DataType> types(Catalog catalog) {
        return catalog.schemas().stream()
                .flatMap(schema -> Stream.of(
                        schema.tables().stream()
                                .flatMap(table -> table.columns().stream())
                                .map(Column::type),
                        schema.composites().stream()
                                .flatMap(type -> type.attributes().stream())
                                .map(CompositeType.Attribute::type),
                        schema.domains().stream().map(DomainType::base),
                        schema.routines().stream().flatMap(PlainForms::types)))
                .flatMap(types -> types)
                .map(PlainForms::last);
    }

    private static Stream<DataType> types(Routine routine) {
        return Stream.concat(
                Stream.ofNullable(routine.returns()),
                routine.parameters().stream().map(Routine.Parameter::type));
    }

    private static DataType last(DataType type) {
        return type.domainBase().map(PlainForms::last).orElse(type);
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
