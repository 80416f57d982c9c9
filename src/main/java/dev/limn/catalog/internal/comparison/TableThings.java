package dev.limn.catalog.internal.comparison;

import dev.limn.catalog.Check;
import dev.limn.catalog.Column;
import dev.limn.catalog.ForeignKey;
import dev.limn.catalog.Index;
import dev.limn.catalog.Key;
import dev.limn.catalog.QualifiedName;
import dev.limn.catalog.Table;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Tables and what is theirs, as things. */
final class TableThings {

    private TableThings() {}

    static Thing table(String schema, Table it) {
        String name = schema + "." + it.name();
        List<Trait> traits = List.of(
                Trait.of(Kind.words(it.kind())),
                Trait.of(
                        "parent",
                        it.parents().stream().map(QualifiedName::toString).collect(Collectors.joining(", "))),
                Trait.definition(it.definition()),
                Trait.comment(it.comment()));
        List<Thing> parts = Stream.of(
                        Things.things(it.columns(), column -> column(name, column)),
                        Things.things(it.keys(), key -> key(name, key)),
                        Things.things(it.foreignKeys(), key -> foreignKey(name, key)),
                        Things.things(it.checks(), check -> check(name, check)),
                        Things.things(it.indexes(), index -> index(name, index)))
                .flatMap(Function.identity())
                .toList();
        return new Thing(Kind.TABLE, schema, it.name(), traits, parts);
    }

    private static Thing column(String table, Column it) {
        List<Trait> traits = List.of(
                Trait.of(it.type().text()),
                nullability(it.notNull()),
                Trait.of("default", it.defaultValue()),
                Trait.of("identity", it.identity() == null ? "" : Kind.words(it.identity())),
                Trait.of("expression", it.generated() == null ? "" : generated(it.generated())),
                Trait.comment(it.comment()));
        return new Thing(Kind.COLUMN, table, it.name(), traits, List.of());
    }

    static Trait nullability(boolean notNull) {
        return Trait.of(notNull ? "not null" : "nullable");
    }

    private static String generated(Column.Generated it) {
        return "(" + it.expression() + ")" + (it.stored() ? " stored" : " virtual");
    }

    private static Thing key(String table, Key it) {
        String what = (it.primary() ? "primary key " : "unique key ") + listed(it.columns());
        return new Thing(Kind.KEY, table, it.name(), List.of(Trait.of(what)), List.of());
    }

    private static Thing foreignKey(String table, ForeignKey it) {
        List<Trait> traits = List.of(
                Trait.of("foreign key " + listed(it.columns()) + " references " + it.table() + " "
                        + listed(it.referencedColumns())),
                new Trait("by", it.referencedKey(), false),
                Trait.of("on delete", Kind.words(it.onDelete())),
                Trait.of("on update", Kind.words(it.onUpdate())));
        return new Thing(Kind.FOREIGN_KEY, table, it.name(), traits, List.of());
    }

    static Thing check(String owner, Check it) {
        return new Thing(Kind.CHECK, owner, it.name(), List.of(Trait.of(it.definition())), List.of());
    }

    private static Thing index(String table, Index it) {
        String sorted = it.parts().stream().map(TableThings::part).collect(Collectors.joining(", ", "(", ")"));
        List<Trait> traits = List.of(
                Trait.of((it.unique() ? "unique index " : "index ") + sorted),
                Trait.of("including", it.included().isEmpty() ? "" : listed(it.included())));
        return new Thing(Kind.INDEX, table, it.name(), traits, List.of());
    }

    private static String part(Index.Part it) {
        return it.column() + it.expression() + (it.descending() ? " desc" : "");
    }

    private static String listed(List<String> columns) {
        return "(" + String.join(", ", columns) + ")";
    }
}
