package dev.limn.catalog.internal.comparison;

import dev.limn.catalog.Catalog;
import dev.limn.catalog.DataType;
import dev.limn.catalog.Routine;
import dev.limn.catalog.Routine.Mode;
import dev.limn.catalog.Routine.Parameter;
import dev.limn.catalog.Schema;
import dev.limn.catalog.Sequence;
import dev.limn.catalog.internal.NamedTypes;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A catalog as things. */
final class Things {

    private Things() {}

    static List<Thing> schemas(Catalog catalog) {
        return catalog.schemas().stream().map(Things::schema).toList();
    }

    private static Thing schema(Schema schema) {
        String name = schema.name();
        List<Thing> parts = Stream.of(
                        things(schema.tables(), table -> TableThings.table(name, table)),
                        things(schema.enums(), type -> TypeThings.enumType(name, type)),
                        things(schema.domains(), type -> TypeThings.domain(name, type)),
                        things(schema.composites(), type -> TypeThings.composite(name, type)),
                        things(schema.ranges(), type -> TypeThings.range(name, type)),
                        things(schema.sequences(), sequence -> sequence(name, sequence)),
                        things(schema.routines(), routine -> routine(name, routine)))
                .flatMap(Function.identity())
                .toList();
        return new Thing(Kind.SCHEMA, "", name, List.of(Trait.comment(schema.comment())), parts);
    }

    static <T> Stream<Thing> things(List<T> values, Function<T, Thing> thing) {
        return values.stream().map(thing);
    }

    private static Thing sequence(String schema, Sequence it) {
        List<Trait> traits = List.of(
                Trait.of("sequence of", it.type().text()),
                Trait.of("start", String.valueOf(it.start())),
                Trait.of("increment", String.valueOf(it.increment())),
                Trait.of("minimum", String.valueOf(it.minimum())),
                Trait.of("maximum", String.valueOf(it.maximum())),
                Trait.of(it.cycle() ? "cycle" : "no cycle"),
                Trait.comment(it.comment()));
        return new Thing(Kind.SEQUENCE, schema, it.name(), traits, List.of());
    }

    // What tells overloads apart is what they take, as the server sees it.
    private static Thing routine(String schema, Routine it) {
        String taken = it.parameters().stream()
                .filter(parameter -> parameter.mode() != Mode.OUT && parameter.mode() != Mode.TABLE)
                .map(parameter -> parameter.type().text())
                .collect(Collectors.joining(", ", "(", ")"));
        List<Trait> traits = List.of(
                Trait.of(Kind.words(it.kind())),
                new Trait("parameters", "(" + it.signature() + ")", false),
                Trait.of("returns", returned(it)),
                Trait.comment(it.comment()));
        return new Thing(Kind.ROUTINE, schema, it.name() + taken, traits, List.of());
    }

    private static String returned(Routine routine) {
        DataType type = routine.returns();
        if (type == null) {
            return "";
        }
        String columns = routine.parameters().stream()
                .filter(parameter -> parameter.mode() == Mode.TABLE)
                .map(Things::parameter)
                .collect(Collectors.joining(", "));
        if (!columns.isEmpty()) {
            return "table (" + columns + ")";
        }
        return (routine.returnsSet() ? "setof " : "") + type.text();
    }

    private static String parameter(Parameter parameter) {
        return parameter.name() + " " + parameter.type().text();
    }

    /** Domains of schemas that were not asked for, as far as columns and the like have them. */
    static List<Thing> foreignDomains(Catalog catalog) {
        List<String> schemas = catalog.schemas().stream().map(Schema::name).toList();
        return NamedTypes.in(catalog).values().stream()
                .filter(type -> !schemas.contains(type.schema()))
                .flatMap(type -> type.domainBase().map(base -> TypeThings.foreignDomain(type, base)).stream())
                .toList();
    }
}
