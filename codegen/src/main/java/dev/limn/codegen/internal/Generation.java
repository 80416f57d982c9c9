package dev.limn.codegen.internal;

import dev.limn.catalog.Catalog;
import dev.limn.catalog.QualifiedName;
import dev.limn.codegen.GenerationException;
import dev.limn.codegen.GenerationReport;
import dev.limn.codegen.GeneratorOptions;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Makes of a catalog what is not there yet. */
public final class Generation {

    private Generation() {}

    /** Makes the directory hold the classes of everything in the catalog. */
    public static GenerationReport of(Catalog catalog, GeneratorOptions options) {
        List<QualifiedName> tables = Share.tables(catalog);
        refuseTwins(tables);
        OutputFolder folder = OutputFolder.of(options);
        try (OutputFolder.Update update = folder.begin(Fingerprints.of(catalog, options))) {
            if (update.isUpToDate()) {
                return report(tables.size(), update.unchanged(), List.of());
            }
            List<String> renamed = JooqRun.ofTables(catalog, options, update.keep(tables), update::add);
            return report(tables.size(), update.finish(), renamed);
        }
    }

    // jOOQ joins schema and name by a point, and would give one table the keys of the other.
    private static void refuseTwins(List<QualifiedName> tables) {
        Map<String, QualifiedName> known = new HashMap<>();
        for (QualifiedName table : tables) {
            QualifiedName twin = known.put(table.toString(), table);
            if (twin != null) {
                throw new GenerationException("two tables are both called " + Thing.oneLine(table.toString())
                        + ", in the schemas '" + twin.schema() + "' and '" + table.schema()
                        + "' (generate these schemas one at a time)");
            }
        }
    }

    private static GenerationReport report(int tables, OutputFolder.Changes changes, List<String> renamed) {
        return new GenerationReport(tables, changes.written(), changes.removed(), changes.unchanged(), renamed);
    }
}
