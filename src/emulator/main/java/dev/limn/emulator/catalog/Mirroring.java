package dev.limn.emulator.catalog;

import dev.limn.emulator.Switch;
import dev.limn.emulator.Switches;
import dev.limn.emulator.catalog.Mirrored.Column;
import dev.limn.emulator.catalog.Mirrored.Relation;
import dev.limn.emulator.query.PgType;
import dev.limn.emulator.values.WireTypes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.IntSupplier;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.MapType;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;

/** Turns one table into what the catalog has of it. For one table. */
final class Mirroring {

    private record Typed(int oid, int modifier, int dimensions) {}

    private final String schema;
    private final Names namesOfSchema;
    private final IntSupplier oids;
    private final boolean elementTypes;
    private final boolean keepCase;
    private final List<Relation> relations = new ArrayList<>();
    private final Map<List<String>, PgType> types = new HashMap<>();

    private Mirroring(CatalogTable table, Switches switches, Names names, IntSupplier oids) {
        this.schema = lower(table.schema());
        this.namesOfSchema = names;
        this.oids = oids;
        this.elementTypes = switches.is(Switch.ARRAY_TYPES, "element");
        this.keepCase = switches.is(Switch.FLATTEN_NAMES, "schema") && isFlattened(table.columns());
    }

    /**
     * Mirrors a table.
     *
     * @param name what it is called in the catalog, already taken
     * @param names of its schema, where its structs' types take theirs
     * @param oids not used before
     */
    static Mirrored mirror(CatalogTable table, String name, Switches switches, Names names, IntSupplier oids) {
        Mirroring mirroring = new Mirroring(table, switches, names, oids);
        char kind = table.view() ? 'v' : 'r';
        mirroring.relation(kind, name, TypePath.of(lower(table.name())), table.columns(), false);
        return new Mirrored(table, List.copyOf(mirroring.relations), Map.copyOf(mirroring.types));
    }

    private static boolean isFlattened(StructType columns) {
        return Arrays.stream(columns.fields()).anyMatch(field -> field.name().contains("."));
    }

    private Relation relation(char kind, String name, TypePath path, StructType struct, boolean array) {
        int place = relations.size();
        int oid = oids.getAsInt();
        int type = oids.getAsInt();
        int arrayType = array ? oids.getAsInt() : 0;
        String arrayName = array ? namesOfSchema.take(List.of("_" + name)) : "";
        // The outer one comes first, though it needs the types of those within it.
        Relation whole =
                new Relation(schema, oid, kind, name, type, arrayType, arrayName, columns(path, struct, kind != 'c'));
        relations.add(place, whole);
        return whole;
    }

    private List<Column> columns(TypePath path, StructType struct, boolean outermost) {
        Names names = Names.ofAnyLength();
        Names kept = Names.kept();
        List<Column> columns = new ArrayList<>();
        for (StructField field : struct.fields()) {
            TypePath fieldPath = path.field(lower(field.name()));
            Typed typed = typed(field.dataType(), fieldPath);
            String shown = outermost && keepCase ? field.name() : lower(field.name());
            String name = names.take(List.of(shown));
            columns.add(new Column(name, kept.take(List.of(name)), typed.oid(), typed.modifier(), typed.dimensions()));
        }
        return List.copyOf(columns);
    }

    private Typed typed(DataType type, TypePath path) {
        Typed typed = switch (type) {
            case StructType struct ->
                new Typed(
                        relation('c', namesOfSchema.take(path.names()), path, struct, false)
                                .type(),
                        -1,
                        0);
            case ArrayType array -> elementTypes ? array(array, path) : new Typed(TypeOids.ANYARRAY, -1, 0);
            case MapType ignored -> new Typed(TypeOids.ANYMAP, -1, 0);
            default -> new Typed(WireTypes.type(type).oid(), WireTypes.modifier(type), 0);
        };
        types.put(path.path(), new PgType(typed.oid(), WireTypes.type(type).length()));
        return typed;
    }

    private Typed array(ArrayType array, TypePath path) {
        return switch (array.elementType()) {
            case StructType struct -> {
                TypePath elements = path.elements();
                yield new Typed(
                        relation('c', namesOfSchema.take(elements.names()), elements, struct, true)
                                .arrayType(),
                        -1,
                        1);
            }
            // PostgreSQL's arrays have their dimensions in the value.
            case ArrayType inner -> {
                Typed typed = array(inner, path);
                yield new Typed(typed.oid(), typed.modifier(), typed.dimensions() == 0 ? 0 : typed.dimensions() + 1);
            }
            case MapType ignored -> new Typed(TypeOids.ANYARRAY, -1, 0);
            default ->
                new Typed(
                        TypeOids.arrayOf(WireTypes.type(array.elementType())),
                        WireTypes.modifier(array.elementType()),
                        1);
        };
    }

    private static String lower(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
