package dev.limn;

import dev.limn.ServerTable.ServerColumn;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Named;
import org.jooq.Table;
import org.jooq.TableOptions.TableType;

/** Compares the tables that classes were generated for with what the server has. */
final class Validation {

    private static final String ANEW = "generate the classes anew, or migrate the database";
    private static final String GRANT = "migrate the database, grant it, or generate the classes anew";

    private final ServerTables server;
    private final Set<SchemaMismatch> findings = new LinkedHashSet<>();

    private Validation(ServerTables server) {
        this.server = server;
    }

    /** Sends one statement to PostgreSQL and a few to others, and throws {@link SchemaMismatchException} if there is anything to tell. */
    static void validate(DSLContext dsl, Collection<Table<?>> tables) {
        Map<TableName, Table<?>> expected = new LinkedHashMap<>();
        tables.stream()
                .filter(table -> table.getOptions().type() != TableType.FUNCTION)
                .forEach(table -> expected.putIfAbsent(name(dsl, table), table));
        Validation validation = new Validation(ServerTables.read(dsl, expected.keySet()));
        expected.forEach(validation::compare);
        if (!validation.findings.isEmpty()) {
            throw new SchemaMismatchException(List.copyOf(validation.findings));
        }
    }

    // Where jOOQ's settings lead it; without a schema if neither they nor the classes name one.
    private static TableName name(DSLContext dsl, Table<?> table) {
        String schema = Optional.ofNullable(table.getSchema())
                .flatMap(original -> Optional.ofNullable(dsl.map(original)))
                .map(Named::getName)
                .orElse("");
        Table<?> mapped = dsl.map(table);
        return new TableName(schema, mapped == null ? table.getName() : mapped.getName());
    }

    private void compare(TableName name, Table<?> expected) {
        Optional<ServerTable> actual = server.table(name);
        if (actual.isPresent()) {
            compareColumns(place(name), expected, actual.get());
        } else if (server.hasSchema(name.schema())) {
            find(place(name), "no such table or view that this user may use", GRANT);
        } else {
            find(name.schema(), "no such schema that this user may use", GRANT);
        }
    }

    private void compareColumns(String table, Table<?> expected, ServerTable actual) {
        Map<String, ServerColumn> unknown = actual.copyOfColumns();
        for (Field<?> field : expected.fields()) {
            ServerColumn column = unknown.remove(field.getName());
            if (column != null) {
                compareColumn(table + "." + field.getName(), field, column, actual.isView());
            } else if (!field.getDataType().computedOnClient()) {
                find(table + "." + field.getName(), "no such column that this user may use", GRANT);
            }
        }
        if (expected.fields().length > 0) {
            unknown.forEach((name, column) -> refuseUnknown(table + "." + name, column));
        }
    }

    private void compareColumn(String place, Field<?> expected, ServerColumn actual, boolean isOfView) {
        ExpectedType type = new ExpectedType(expected.getDataType());
        if (!type.fits(actual.type())) {
            find(place, "the classes have " + type + ", the server " + actual.declared(), ANEW);
        } else if (!type.missingLabels(actual.type()).isEmpty()) {
            String labels = String.join("', '", type.missingLabels(actual.type()));
            find(place, "the classes know the value '" + labels + "' of " + type + ", the server does not", ANEW);
        }
        if (!isOfView && !actual.isNotNull() && !expected.getDataType().nullable()) {
            find(place, "the classes have not null, the server nullable", ANEW);
        }
    }

    private void refuseUnknown(String place, ServerColumn column) {
        if (column.wantsValue()) {
            find(place, "the server wants a value in each new row, the classes do not know the column", ANEW);
        }
    }

    private void find(String place, String what, String remedy) {
        findings.add(new SchemaMismatch(place, what, remedy));
    }

    private static String place(TableName name) {
        return name.schema().isEmpty() ? name.name() : name.toString();
    }
}
