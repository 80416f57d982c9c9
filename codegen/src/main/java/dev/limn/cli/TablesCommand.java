package dev.limn.cli;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import dev.limn.Limn;
import dev.limn.TableName;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
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
            KnownSchemas.check(limn, schemas);
            print(limn.tables(schemas.toArray(String[]::new)));
            return 0;
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
            Gson gson = new GsonBuilder().disableHtmlEscaping().create();
            out.println(tables.stream().map(gson::toJson).collect(Collectors.joining(",\n ", "[", "]")));
        } else {
            tables.forEach(table -> out.println(Text.printable(table.toString())));
        }
    }
}
