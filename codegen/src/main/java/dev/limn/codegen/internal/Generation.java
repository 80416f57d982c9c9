package dev.limn.codegen.internal;

import dev.limn.catalog.Catalog;
import dev.limn.catalog.QualifiedName;
import dev.limn.codegen.ClassDifferences;
import dev.limn.codegen.GenerationException;
import dev.limn.codegen.GenerationReport;
import dev.limn.codegen.GeneratorOptions;
import dev.limn.codegen.Progress;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Makes of a catalog what is not there yet, or tells what that would be. */
public final class Generation {

    private Generation() {}

    private record Made(int tables, Update.Changes changes, List<String> renamed) {}

    /** Makes the directory hold the classes of everything in the catalog. */
    public static GenerationReport of(Catalog catalog, GeneratorOptions options, Progress progress) {
        OutputFolder folder = OutputFolder.of(options);
        try (Unfinished unfinished = new Unfinished(folder)) {
            Made made =
                    make(catalog, options, folder, (path, content, table) -> unfinished.add(path, content), progress);
            unfinished.place(made.changes().gone(), progress);
            return report(folder, made);
        }
    }

    /** In what the directory differs from what it would hold; nothing is written. */
    public static ClassDifferences differences(Catalog catalog, GeneratorOptions options, Progress progress) {
        OutputFolder folder = OutputFolder.of(options);
        ClassComparison comparison = new ClassComparison(folder);
        Made made = make(catalog, options, folder, comparison::add, progress);
        return comparison.differences(made.changes().gone());
    }

    private static Made make(
            Catalog catalog, GeneratorOptions options, OutputFolder folder, Update.Changed changed, Progress progress) {
        List<QualifiedName> tables = Share.tables(catalog);
        refuseTwins(tables);
        Update update = new Update(folder, Fingerprints.of(catalog, options), changed);
        if (update.isUpToDate()) {
            return new Made(tables.size(), update.nothing(), List.of());
        }
        List<QualifiedName> stale = update.keep(tables);
        TableCount count = new TableCount(progress, stale.size());
        List<String> renamed = JooqRun.ofTables(catalog, options, stale, (path, content, table) -> {
            update.add(path, content, table);
            table.ifPresent(count::add);
        });
        return new Made(tables.size(), update.finish(), renamed);
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

    private static GenerationReport report(OutputFolder folder, Made made) {
        List<Path> written =
                made.changes().changed().stream().map(folder.path()::resolve).toList();
        return new GenerationReport(
                made.tables(), written, made.changes().gone(), made.changes().unchanged(), made.renamed(), List.of());
    }
}
