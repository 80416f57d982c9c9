package dev.limn.codegen.internal.meta;

import dev.limn.catalog.Column;
import dev.limn.catalog.CompositeType;
import dev.limn.catalog.CompositeType.Attribute;
import dev.limn.catalog.DataType;
import dev.limn.catalog.Table;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The structs that a session with FLATTEN has taken a table's columns out of, told from the columns' names, each of which is
 * a path such as {@code web.webpagedetails.name}. To have names in Java, they are composite types called
 * {@code table.path}.
 */
public final class FlattenedTable {

    private static final Pattern PATH = Pattern.compile("[^.]+(\\.[^.]+)+");

    private final String schema;
    private final String table;
    private final Map<String, Map<String, Optional<Column>>> members = new LinkedHashMap<>();

    private FlattenedTable(String schema, Table table) {
        this.schema = schema;
        this.table = table.name();
        Set<String> columns = table.columns().stream().map(Column::name).collect(Collectors.toSet());
        table.columns().stream()
                .filter(column -> PATH.matcher(column.name()).matches() && !leadsThrough(column.name(), columns))
                .forEach(this::add);
    }

    public static FlattenedTable of(String schema, Table table) {
        return new FlattenedTable(schema, table);
    }

    // Where a column has the name of a path itself, the constant is the column's.
    private static boolean leadsThrough(String path, Set<String> columns) {
        for (int dot = path.indexOf('.'); dot >= 0; dot = path.indexOf('.', dot + 1)) {
            if (columns.contains(path.substring(0, dot))) {
                return true;
            }
        }
        return false;
    }

    private void add(Column column) {
        String path = column.name();
        Optional<Column> member = Optional.of(column);
        for (int dot = path.lastIndexOf('.'); dot >= 0; dot = path.lastIndexOf('.')) {
            members.computeIfAbsent(path.substring(0, dot), any -> new LinkedHashMap<>())
                    .putIfAbsent(path.substring(dot + 1), member);
            path = path.substring(0, dot);
            member = Optional.empty();
        }
    }

    /** Each as a type; where a member is one, its type is. */
    public List<CompositeType> structs() {
        List<CompositeType> structs = new ArrayList<>();
        members.forEach((path, names) -> structs.add(new CompositeType(nameOf(path), "", attributes(path, names))));
        return structs;
    }

    private List<Attribute> attributes(String path, Map<String, Optional<Column>> names) {
        List<Attribute> attributes = new ArrayList<>();
        names.forEach((name, column) -> attributes.add(new Attribute(
                name,
                attributes.size() + 1,
                column.map(Column::type).orElseGet(() -> typeOf(path + "." + name)),
                false,
                column.map(Column::comment).orElse(""))));
        return attributes;
    }

    /** Those that are in no other, by their names in the table. */
    public List<String> roots() {
        return members.keySet().stream().filter(path -> path.indexOf('.') < 0).toList();
    }

    /** The type of a struct, which is at that path. */
    public DataType typeOf(String path) {
        return new DataType(schema + "." + nameOf(path), schema, nameOf(path), 0, null, null);
    }

    private String nameOf(String path) {
        return table + "." + path;
    }

    /** The path of such a type, by which its members' columns begin. */
    public String pathOf(CompositeType struct) {
        return struct.name().substring(table.length() + 1);
    }
}
