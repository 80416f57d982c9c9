package dev.limn.catalog.xdm;

import dev.limn.catalog.Column;
import dev.limn.catalog.CompositeType;
import dev.limn.catalog.CompositeType.Attribute;
import dev.limn.catalog.DataType;
import dev.limn.catalog.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Completes a table by its schema. */
final class TableCompletion {

    private final String schemaName;
    private final Composites composites;
    private final XdmSchema schema;
    private final List<String> notes;

    TableCompletion(String schemaName, Composites composites, XdmSchema schema, List<String> notes) {
        this.schemaName = schemaName;
        this.composites = composites;
        this.schema = schema;
        this.notes = notes;
    }

    Table of(Table table) {
        String name = schemaName + "." + table.name();
        List<Column> columns = table.columns().stream()
                .map(column -> column(table.name(), name, column))
                .toList();
        noteMissing(
                name,
                schema.root(),
                table.columns().stream()
                        .map(column -> column.name().replaceFirst("\\..*", ""))
                        .toList());
        return new Table(
                table.name(),
                table.kind(),
                either(table.comment(), either(schema.root().comment(), schema.title())),
                table.definition(),
                table.parents(),
                columns,
                table.keys(),
                table.foreignKeys(),
                table.checks(),
                table.indexes(),
                table.dataset());
    }

    private void note(String what) {
        notes.add(schema.file() + ": " + what);
    }

    private void noteMissing(String where, XdmField object, List<String> known) {
        object.members().stream()
                .filter(member -> known.stream().noneMatch(member.name()::equalsIgnoreCase))
                .forEach(member -> note(where + " has no " + member.name()));
    }

    private Column column(String table, String where, Column column) {
        return path(column.name())
                .map(path -> column(table, where, column, path))
                .orElseGet(() -> {
                    note("knows nothing of " + where + "." + column.name());
                    return column;
                });
    }

    // With FLATTEN, a column is called by the whole path to it.
    private Optional<List<XdmField>> path(String name) {
        List<XdmField> path = new ArrayList<>();
        XdmField object = schema.root();
        for (String part : name.split("\\.", -1)) {
            List<XdmField> members = object.membersNamed(part);
            if (members.size() != 1) {
                return Optional.empty();
            }
            object = members.getFirst();
            path.add(object);
        }
        return Optional.of(path);
    }

    private Column column(String table, String where, Column column, List<XdmField> path) {
        XdmField field = path.getLast();
        String name = String.join(".", path.stream().map(XdmField::name).toList());
        return new Column(
                name,
                column.position(),
                type(where + "." + name, table + "_" + column.name().replace('.', '_'), column.type(), field),
                column.notNull() || path.stream().allMatch(XdmField::required),
                column.defaultValue(),
                column.identity(),
                column.generated(),
                either(column.comment(), field.comment()));
    }

    /** The type with what the field knows of it; {@code name} is what a type of its own would be called. */
    private DataType type(String where, String name, DataType type, XdmField field) {
        if (!field.type().allows(type)) {
            note(where + " is " + type + ", not " + field.type().name().toLowerCase(Locale.ROOT));
            return type;
        }
        if (type.isArray() && field.content().isPresent()) {
            return type(
                            where + "[]",
                            name + "_e",
                            type.element(),
                            field.content().get())
                    .array();
        }
        if (type.mapValues().isPresent() && field.content().isPresent()) {
            return DataType.mapOf(type(
                    where + "[]",
                    name + "_v",
                    type.mapValues().get(),
                    field.content().get()));
        }
        composites.find(type).ifPresent(composite -> complete(where, composite, field));
        return type.isSystem() ? container(where, name, type, field) : type;
    }

    private DataType container(String where, String name, DataType type, XdmField field) {
        if (field.type() != XdmType.ARRAY && field.type() != XdmType.MAP) {
            return type;
        }
        Optional<DataType> known = made(name, field);
        if (known.isEmpty()) {
            note("does not tell what " + where + " holds");
        }
        return known.orElse(type);
    }

    private void complete(String where, CompositeType composite, XdmField object) {
        List<Attribute> attributes = composite.attributes().stream()
                .map(attribute -> attribute(where, composite.name(), attribute, object))
                .toList();
        noteMissing(where, object, attributes.stream().map(Attribute::name).toList());
        String comment = either(composite.comment(), object.comment());
        if (!composites.complete(new CompositeType(composite.name(), comment, attributes), schema.file())) {
            note(where + " is not what another field says of " + composite.name());
        }
    }

    private Attribute attribute(String where, String composite, Attribute attribute, XdmField object) {
        List<XdmField> members = object.membersNamed(attribute.name());
        if (members.size() != 1) {
            note("knows nothing of " + where + "." + attribute.name());
            return attribute;
        }
        XdmField member = members.getFirst();
        return new Attribute(
                member.name(),
                attribute.position(),
                type(where + "." + member.name(), composite + "_" + attribute.name(), attribute.type(), member),
                attribute.notNull() || member.required(),
                either(attribute.comment(), member.comment()));
    }

    /** A type of which the catalog tells no more than that it is an array or a map; empty if the field knows no more. */
    private Optional<DataType> made(String name, XdmField field) {
        return switch (field.type()) {
            case OBJECT -> object(name, field);
            case ARRAY ->
                field.content().flatMap(element -> made(name + "_e", element)).map(DataType::array);
            case MAP ->
                field.content().flatMap(values -> made(name + "_v", values)).map(DataType::mapOf);
            default -> field.type().scalar();
        };
    }

    private Optional<DataType> object(String name, XdmField object) {
        List<Attribute> attributes = new ArrayList<>();
        for (XdmField member : object.members()) {
            Optional<DataType> type = made(name + "_" + member.name(), member).or(() -> unknown(member));
            if (type.isEmpty()) {
                return Optional.empty();
            }
            attributes.add(new Attribute(
                    member.name(), attributes.size() + 1, type.get(), member.required(), member.comment()));
        }
        return attributes.isEmpty()
                ? Optional.empty()
                : Optional.of(composites.add(name, attributes, object.comment()));
    }

    private static Optional<DataType> unknown(XdmField member) {
        return switch (member.type()) {
            case ARRAY -> Optional.of(system(DataType.ANY_ARRAY));
            case MAP -> Optional.of(system(DataType.ANY_MAP));
            default -> Optional.empty();
        };
    }

    private static DataType system(String name) {
        return new DataType(name, DataType.SYSTEM_SCHEMA, name, 0, null, null);
    }

    private static String either(String known, String other) {
        return known.isEmpty() ? other : known;
    }
}
