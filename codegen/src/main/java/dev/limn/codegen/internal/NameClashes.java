package dev.limn.codegen.internal;

import dev.limn.catalog.Catalog;
import dev.limn.catalog.Routine;
import dev.limn.catalog.Schema;
import dev.limn.catalog.Table;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Names that may become one in Java, so that one of them will get a number: which one is settled among all of them, and
 * a class that refers to one depends on the others. Where names are distinct, nothing is here.
 */
final class NameClashes {

    /**
     * A name among those that it must differ from.
     *
     * @param what tells it from others with the same name
     */
    private record Named(String kind, String schema, String name, String what) implements Comparable<Named> {

        private static final Comparator<Named> ORDER =
                Comparator.comparing(Named::name).thenComparing(Named::what);

        // Coarser than any way in which a name becomes Java's, so that all that clash are found.
        String folded() {
            return kind + " " + schema + " " + NameClashes.folded(name);
        }

        // By nothing in the catalog, but all the same: a class of the language, or the constant of the schema.
        boolean isTaken() {
            String plain = NameClashes.folded(name).replaceFirst("\\d+$", "");
            return ReservedNames.isOfJavaLang(plain) || plain.equals(NameClashes.folded(schema));
        }

        @Override
        public int compareTo(Named other) {
            return ORDER.compare(this, other);
        }
    }

    private final TreeMap<String, TreeSet<Named>> alike;

    private NameClashes(Stream<Named> names) {
        alike = names.collect(
                Collectors.groupingBy(Named::folded, TreeMap::new, Collectors.toCollection(TreeSet::new)));
    }

    static List<String> in(Catalog catalog) {
        NameClashes clashes = new NameClashes(
                catalog.schemas().stream().flatMap(schema -> Stream.concat(names(schema), flattened(catalog, schema))));
        return clashes.alike.entrySet().stream()
                .filter(group ->
                        group.getValue().size() > 1 || group.getValue().first().isTaken())
                .map(group -> group.getValue() + " " + clashes.numbered(group.getKey()))
                .toList();
    }

    // Who gives way gets a number that makes a name no other has.
    private Collection<TreeSet<Named>> numbered(String folded) {
        return alike.subMap(folded + "0", folded + ":").values();
    }

    private static Stream<Named> names(Schema schema) {
        String name = schema.name();
        return Stream.of(
                        Stream.of(new Named("schema", "", name, "")),
                        schema.tables().stream().map(it -> new Named("table", name, it.name(), "")),
                        schema.routines().stream()
                                .filter(Routine::returnsSet)
                                .map(it -> new Named("table", name, it.name(), "(" + it.signature() + ")")),
                        schema.enums().stream().map(it -> new Named("enum", name, it.name(), "")),
                        schema.composites().stream().map(it -> new Named("type", name, it.name(), "")),
                        schema.domains().stream().map(it -> new Named("domain", name, it.name(), "")),
                        schema.tables().stream().flatMap(table -> indexes(name, table)),
                        schema.tables().stream().flatMap(table -> keys(name, table)))
                .flatMap(names -> names);
    }

    private static Stream<Named> flattened(Catalog catalog, Schema schema) {
        return catalog.isQueryService()
                ? Structs.names(schema).stream().map(name -> new Named("type", schema.name(), name, ""))
                : Stream.empty();
    }

    private static Stream<Named> indexes(String schema, Table table) {
        return table.indexes().stream().map(it -> new Named("index", schema, it.name(), table.name()));
    }

    private static Stream<Named> keys(String schema, Table table) {
        return Stream.concat(
                table.keys().stream().map(it -> key(schema, table, it.name())),
                table.foreignKeys().stream().map(it -> key(schema, table, it.name())));
    }

    private static Named key(String schema, Table table, String name) {
        return new Named("key", schema, table.name() + "__" + name, table.name());
    }

    private static String folded(String name) {
        return PascalCase.escaped(name)
                .toUpperCase(Locale.ROOT)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]", "");
    }
}
