package dev.limn.codegen.internal;

import static java.util.Objects.requireNonNull;

import dev.limn.catalog.Catalog;
import dev.limn.catalog.QualifiedName;
import dev.limn.catalog.Routine;
import dev.limn.catalog.Schema;
import dev.limn.catalog.internal.CatalogJsonWriter;
import dev.limn.codegen.GeneratorOptions;
import dev.limn.codegen.Preset;
import dev.limn.codegen.Presets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.Constants;

/**
 * What classes are made from, as hashes: neither the server's version nor who read the catalog has a part in them.
 *
 * @param whole of everything
 * @param tables of all that has a part in the classes of a table, and that is more than the table: what its keys lead to,
 *     what its types are, and names that clash
 */
public record Fingerprints(String whole, Map<QualifiedName, String> tables) {

    public static Fingerprints of(Catalog catalog, GeneratorOptions options) {
        String general = general(catalog, options);
        TableInputs inputs = new TableInputs(catalog, options.presets());
        Map<QualifiedName, String> tables = Share.tables(catalog).parallelStream()
                .collect(Collectors.toMap(
                        table -> table,
                        table -> new Digest()
                                .add(general)
                                .addAll(inputs.of(table))
                                .hex()));
        Digest whole = new Digest().add(general);
        leanFunctions(catalog, options.presets()).forEach(whole::add);
        for (Schema schema : catalog.schemas()) {
            whole.add(CatalogJsonWriter.part(schema.withTables(List.of())));
        }
        whole.addAll(new TreeMap<>(byText(tables)).values());
        return new Fingerprints(whole.hex(), tables);
    }

    String of(QualifiedName table) {
        return requireNonNull(tables.get(table), table::toString);
    }

    // A function that returns rows is a table to jOOQ.
    private static Stream<QualifiedName> leanFunctions(Catalog catalog, Presets presets) {
        return catalog.schemas().stream()
                .flatMap(schema -> schema.routines().stream()
                        .filter(Routine::returnsSet)
                        .map(routine -> new QualifiedName(schema.name(), routine.name())))
                .filter(function -> presets.of(function) == Preset.LEAN);
    }

    private static Map<String, String> byText(Map<QualifiedName, String> tables) {
        return tables.entrySet().stream()
                .collect(Collectors.toMap(entry -> entry.getKey().toString(), Map.Entry::getValue));
    }

    // A single schema has no package of its own, so that all names of schemas count for all classes.
    private static String general(Catalog catalog, GeneratorOptions options) {
        return new Digest()
                .add(LimnVersion.text())
                .add(Constants.FULL_VERSION)
                .add(options.packageName() + (catalog.isQueryService() ? " " + Catalog.QUERY_SERVICE : ""))
                .addAll(options.versionColumns().stream().map(Pattern::pattern).toList())
                .addAll(catalog.schemas().stream().map(Schema::name).toList())
                .addAll(NameClashes.in(catalog))
                .hex();
    }
}
