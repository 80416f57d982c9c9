package dev.limn.catalog.internal.ladder;

import dev.limn.catalog.Catalog;
import dev.limn.catalog.CatalogScope;
import dev.limn.catalog.CompositeType;
import dev.limn.catalog.Dataset;
import dev.limn.catalog.QualifiedName;
import dev.limn.catalog.Schema;
import dev.limn.catalog.Table;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Puts a catalog together from what a rung gives. For one reading. */
final class Assembly {

    private final Server server;
    private final CatalogScope scope;
    private final Session session;
    private final Listing listing;
    private final List<String> failures = new ArrayList<>();
    private final List<String> remarks = new ArrayList<>();

    Assembly(Server server, CatalogScope scope, Ladder ladder) {
        this.server = server;
        this.scope = scope;
        this.session = ladder.session();
        this.listing = ladder.listing();
    }

    /** What could not be read. */
    List<String> failures() {
        return failures;
    }

    /** What was left out. */
    List<String> remarks() {
        return remarks;
    }

    /** The tables that are not hidden, whatever the scope says of schemas and patterns to exclude. */
    List<FoundTable> visible(RungReader reader) throws SQLException, RefusedException {
        Noise noise = noise();
        return reader.tables().stream()
                .filter(table -> !noise.hides(table.name()))
                .sorted(Comparator.comparing(table -> table.name().toString()))
                .toList();
    }

    /** The same, after a try whether what they are made of can be read too. */
    List<FoundTable> tried(RungReader reader) throws SQLException, RefusedException {
        List<FoundTable> visible = visible(reader);
        if (!visible.isEmpty()) {
            reader.tryStructure(Collections.max(visible, Comparator.comparingLong(FoundTable::oid)));
        }
        return visible;
    }

    private Noise noise() throws SQLException {
        return new Noise(scope, server.isQueryService(), server.isQueryService() ? Optional.empty() : usersOwn());
    }

    private Optional<Set<String>> usersOwn() throws SQLException {
        try {
            Set<String> names = new HashSet<>();
            listing.tables().forEach(table -> names.add(table.key()));
            return Optional.of(names);
        } catch (SQLException e) {
            Ladder.throwIfLost(e);
            return Optional.empty(); // an older PostgreSQL has no such statement
        }
    }

    Catalog catalog(RungReader reader) throws SQLException, RefusedException {
        failures.clear();
        List<FoundTable> visible = visible(reader);
        List<String> schemas = scope.selectSchemas(schemas(visible));
        List<FoundTable> inSchemas = visible.stream()
                .filter(table -> schemas.contains(table.name().schema()))
                .toList();
        scope.requireTables(schemas, inSchemas.stream().map(FoundTable::name).toList());
        List<FoundTable> selected =
                inSchemas.stream().filter(table -> scope.selects(table.name())).toList();
        Structure structure = reader.structure(selected, noise());
        failures.addAll(structure.failures());
        return catalog(schemas, selected, structure);
    }

    static List<String> schemas(List<FoundTable> tables) {
        return tables.stream()
                .map(table -> table.name().schema())
                .distinct()
                .sorted()
                .toList();
    }

    private Catalog catalog(List<String> schemas, List<FoundTable> selected, Structure structure) throws SQLException {
        Map<String, Dataset> datasets = server.isQueryService() ? datasets() : Map.of();
        DeclaredKeys keys = new DeclaredKeys(structure.columns());
        if (server.isQueryService()) {
            keys.read(session, failures);
            keys.leftOut().ifPresent(remarks::add);
        }
        List<Schema> result = new ArrayList<>();
        for (String schema : schemas) {
            List<Table> tables = selected.stream()
                    .filter(table -> table.name().schema().equals(schema))
                    .filter(table -> structure.columns().containsKey(table.name()))
                    .map(table -> table(table, structure, datasets, keys))
                    .toList();
            result.add(schema(schema, tables, structure.composites()));
        }
        return new Catalog(server.title(), server.user(), result);
    }

    private static Schema schema(String name, List<Table> tables, Map<QualifiedName, CompositeType> composites) {
        List<CompositeType> own = composites.entrySet().stream()
                .filter(it -> it.getKey().schema().equals(name))
                .map(Map.Entry::getValue)
                .sorted(Comparator.comparing(CompositeType::name))
                .toList();
        return new Schema(name, "", tables, List.of(), List.of(), own, List.of(), List.of(), List.of());
    }

    private static Table table(
            FoundTable table, Structure structure, Map<String, Dataset> datasets, DeclaredKeys keys) {
        QualifiedName name = table.name();
        Dataset dataset = datasets.get(Names.folded(name.name()));
        return new Table(
                name.name(),
                table.kind(),
                dataset == null ? "" : Comment.of(dataset),
                "",
                List.of(),
                structure.columns().getOrDefault(name, List.of()),
                keys.keys(name),
                keys.foreignKeys(name),
                List.of(),
                List.of(),
                dataset);
    }

    private Map<String, Dataset> datasets() throws SQLException {
        Map<String, Dataset> datasets = new HashMap<>();
        try {
            for (ShownTable table : listing.tables()) {
                table.dataset().ifPresent(dataset -> datasets.put(table.key(), dataset));
            }
        } catch (SQLException e) {
            Ladder.throwIfLost(e);
            failures.add("SHOW TABLES failed, so tables have no titles and descriptions: " + Ladder.words(e)
                    + " (try again later)");
        }
        return datasets;
    }
}
