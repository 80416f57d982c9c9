package dev.limn.cli;

import dev.limn.Limn;
import dev.limn.TableName;
import dev.limn.catalog.CatalogException;
import dev.limn.catalog.CatalogScope;
import dev.limn.codegen.LiveCatalog;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Lists the tables of a database. */
@Command(name = "tables", description = "Lists tables and views as schema.table, one a line, sorted.")
final class TablesCommand implements Callable<Integer> {

    @Mixin
    private final CredentialsOption credentials = new CredentialsOption();

    @Mixin
    private final ScopeOptions scope = new ScopeOptions();

    @Option(
            names = "--json",
            description = "Print an array of objects with schema and name; control characters in plain output"
                    + " are escaped, here names are exact.")
    private boolean json;

    private final PrintWriter out;

    TablesCommand(PrintWriter out) {
        this.out = out;
    }

    @Override
    public Integer call() {
        CatalogScope wanted = scope.scope();
        try (Limn limn = LiveCatalog.open(credentials.read(), "limn tables")) {
            requireSchemas(wanted.schemas(), limn);
            print(limn.tables(wanted));
            return 0;
        }
    }

    // Tells a schema without tables from one that is not there.
    private static void requireSchemas(List<String> wanted, Limn limn) {
        List<String> known = wanted.isEmpty() ? wanted : limn.schemas();
        List<String> unknown =
                wanted.stream().filter(name -> !known.contains(name)).toList();
        if (!unknown.isEmpty()) {
            throw new CatalogException(CatalogScope.unknownSchemas(unknown, known));
        }
    }

    private void print(List<TableName> tables) {
        if (json) {
            out.println(Json.array(tables));
        } else {
            tables.forEach(table -> out.println(Text.printable(table.toString())));
        }
    }
}
