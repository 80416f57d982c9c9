package dev.limn.cli;

import dev.limn.Limn;
import dev.limn.TableName;
import dev.limn.catalog.CatalogException;
import dev.limn.catalog.CatalogScope;
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

    @Option(
            names = "--schema",
            paramLabel = "NAME",
            description = "List this schema only; may be repeated. Without it, all schemas but the system's.")
    private List<String> schemas = List.of();

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
        try (Limn limn = open()) {
            requireSchemas(limn.schemas());
            print(limn.tables(schemas.toArray(String[]::new)));
            return 0;
        }
    }

    // Tells a schema without tables from one that is not there.
    private void requireSchemas(List<String> known) {
        List<String> unknown =
                schemas.stream().filter(name -> !known.contains(name)).toList();
        if (!unknown.isEmpty()) {
            throw new CatalogException(CatalogScope.unknownSchemas(unknown, known));
        }
    }

    private Limn open() {
        return Limn.builder()
                .credentials(credentials.read())
                .applicationName("limn tables")
                .poolSize(1)
                .readOnly()
                .open();
    }

    private void print(List<TableName> tables) {
        if (json) {
            out.println(Json.array(tables));
        } else {
            tables.forEach(table -> out.println(Text.printable(table.toString())));
        }
    }
}
