package dev.limn.cli;

import dev.limn.catalog.CatalogScope;
import dev.limn.codegen.NamePatterns;
import java.util.List;
import picocli.CommandLine.Option;

/** Which schemas and tables a command is about. */
final class ScopeOptions {

    @Option(
            names = "--schema",
            paramLabel = "NAME",
            description = "Read this schema only; may be repeated. Without it, all schemas but the system's.")
    private List<String> schemas = List.of();

    @Option(
            names = "--include",
            paramLabel = "REGEX",
            description = "Only tables whose whole name (table or schema.table) matches; may be repeated, and one"
                    + " match is enough. What Query Service puts beside users' tables is shown only if a pattern"
                    + " matches it (of a column: table.column).")
    private List<String> includes = List.of();

    @Option(
            names = "--exclude",
            paramLabel = "REGEX",
            description = "No tables whose whole name matches; may be repeated, and wins over --include.")
    private List<String> excludes = List.of();

    CatalogScope scope() {
        try {
            return new CatalogScope(schemas, NamePatterns.of(includes), NamePatterns.of(excludes));
        } catch (IllegalArgumentException e) {
            throw new UsageException(e);
        }
    }
}
