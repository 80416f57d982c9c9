package dev.limn.catalog.xdm;

import dev.limn.catalog.Catalog;
import dev.limn.catalog.Schema;
import dev.limn.catalog.Table;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Adds to a catalog of Query Service what schemas of the Experience Data Model know better: names in their true case,
 * descriptions, what arrays and maps hold, and which members must be there. Types and names that the catalog has are
 * kept: a schema may complete them, not change them.
 */
public final class Xdm {

    private final List<XdmSchema> schemas;
    private final Set<XdmSchema> used = new LinkedHashSet<>();
    private final List<String> notes = new ArrayList<>();
    private final ColumnNames renamed = new ColumnNames();

    private Xdm(List<XdmSchema> schemas) {
        this.schemas = schemas;
    }

    /** The catalog with what the schemas know; the same catalog and schemas give the same. */
    public static XdmResult complete(Catalog catalog, List<XdmSchema> schemas) {
        return schemas.isEmpty() ? new XdmResult(catalog, List.of()) : new Xdm(schemas).complete(catalog);
    }

    private XdmResult complete(Catalog catalog) {
        List<Schema> completed = catalog.schemas().stream().map(this::complete).toList();
        schemas.stream().filter(schema -> !used.contains(schema)).forEach(this::noteUnused);
        List<Schema> consistent = completed.stream().map(renamed::inKeys).toList();
        return new XdmResult(new Catalog(catalog.server(), catalog.user(), consistent), notes);
    }

    private void noteUnused(XdmSchema schema) {
        notes.add(schema.file() + ": "
                + (schema.table().isEmpty()
                        ? "no table is called as its title '" + schema.title() + "' is (write TABLE=" + schema.file()
                                + ")"
                        : "there is no table '" + schema.table() + "'"));
    }

    private Schema complete(Schema schema) {
        Composites composites = new Composites(schema);
        Map<String, Table> tables = new HashMap<>();
        for (Table table : schema.tables()) {
            for (XdmSchema known : schemas) {
                if (known.isOf(schema.name(), table)) {
                    used.add(known);
                    Table before = tables.getOrDefault(table.name(), table);
                    Table after = new TableCompletion(schema.name(), composites, known, notes).of(before);
                    renamed.add(schema.name(), before, after);
                    tables.put(table.name(), after);
                }
            }
        }
        return composites.in(schema.withTables(schema.tables().stream()
                .map(table -> tables.getOrDefault(table.name(), table))
                .toList()));
    }
}
