package dev.limn.codegen.internal;

import dev.limn.catalog.Catalog;
import dev.limn.catalog.Schema;
import dev.limn.catalog.Table;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Names that may become one in Java, so that one of them will get a number: which one is settled among all of them, and
 * a class that refers to one depends on the others. Where names are distinct, nothing is here.
 */
final class NameClashes {

    private NameClashes() {}

    static List<String> in(Catalog catalog) {
        Map<String, TreeSet<String>> alike = catalog.schemas().stream()
                .flatMap(NameClashes::names)
                .collect(Collectors.groupingBy(
                        NameClashes::folded, TreeMap::new, Collectors.toCollection(TreeSet::new)));
        return alike.values().stream()
                .filter(names -> names.size() > 1)
                .map(Object::toString)
                .toList();
    }

    // Prefixed by what can clash with each other: classes; constants of keys; of indexes.
    private static Stream<String> names(Schema schema) {
        String of = schema.name() + " ";
        return Stream.of(
                        Stream.of("schema " + schema.name()),
                        schema.tables().stream().map(it -> "class " + of + it.name()),
                        schema.enums().stream().map(it -> "class " + of + it.name() + " enum"),
                        schema.domains().stream().map(it -> "domain " + of + it.name()),
                        schema.composites().stream().map(it -> "class " + of + it.name() + " type"),
                        schema.routines().stream().map(it -> "class " + of + it.name() + " " + it.signature()),
                        schema.tables().stream().flatMap(table -> keys(of, table)),
                        schema.tables().stream()
                                .flatMap(table -> table.indexes().stream()
                                        .map(it -> "index " + of + it.name() + " " + table.name())))
                .flatMap(names -> names);
    }

    private static Stream<String> keys(String of, Table table) {
        return Stream.concat(
                table.keys().stream().map(it -> "key " + of + table.name() + "__" + it.name()),
                table.foreignKeys().stream().map(it -> "key " + of + table.name() + "__" + it.name()));
    }

    // Coarser than any way in which a name becomes Java's, so that all that clash are found.
    private static String folded(String name) {
        return PascalCase.escaped(name).toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N} ]", "");
    }
}
