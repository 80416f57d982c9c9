package dev.limn.conformance.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.jooq.impl.DSL.name;

import dev.limn.Limn;
import dev.limn.SchemaMismatchException;
import dev.limn.TableName;
import dev.limn.catalog.CatalogFile;
import dev.limn.catalog.CatalogReader;
import dev.limn.catalog.CatalogScope;
import dev.limn.conformance.CommandLine;
import dev.limn.conformance.QueryService;
import dev.limn.emulator.Emulator;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.jooq.impl.CustomTable;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.jooq.impl.TableRecordImpl;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CommandsTest {

    private static final Emulator EMULATOR =
            QueryService.start(QueryService.roomy().events(10));

    @TempDir
    private static Path folder = Path.of("");

    private static Path credentials = Path.of("");

    @BeforeAll
    static void writeCredentials() {
        credentials = QueryService.credentialsFile(EMULATOR, folder);
    }

    @AfterAll
    static void close() {
        EMULATOR.close();
    }

    @Test
    void tablesListsUsersTables() {
        CommandLine listed = CommandLine.run("tables", "--credentials", credentials, "--exclude", "made_.*");

        assertThat(listed.code()).isZero();
        assertThat(listed.out()).isEqualTo("public.events\npublic.products\npublic.profiles\npublic.purchases\n");
    }

    @Test
    void tablesListsWhatIsHiddenForThoseWhoAsk() {
        assertThat(CommandLine.run("tables", "--credentials", credentials, "--include", "adwh_.*")
                        .out())
                .isEqualTo("public.adwh_dim_segments\n");
    }

    @Test
    void verboseTablesTellsHowTheyWereRead() {
        assertThat(CommandLine.run("tables", "-v", "--credentials", credentials).err())
                .contains("not by batched pg_catalog: it calls itself 0.1.0", "read by psql-simple pg_catalog: ");
    }

    @Test
    void checkFindsWhatChangedSinceTheSnapshot() {
        Path snapshot = folder.resolve("snapshot.json");

        CommandLine written = CommandLine.run("snapshot", "--credentials", credentials, "--output", snapshot);
        CommandLine same = CommandLine.run("check", "--credentials", credentials, "--snapshot", snapshot);
        execute("CREATE TABLE made_later AS SELECT 1 AS number");
        CommandLine changed = CommandLine.run("check", "--credentials", credentials, "--snapshot", snapshot);
        execute("DROP TABLE made_later");

        assertThat(written.err()).contains("4 tables in 1 schema written to " + snapshot);
        assertThat(CatalogFile.read(snapshot)
                        .catalog()
                        .schemas()
                        .getFirst()
                        .tables()
                        .getFirst()
                        .dataset())
                .isNotNull();
        assertThat(same.code()).isZero();
        assertThat(changed.code()).isEqualTo(3);
        assertThat(changed.out()).startsWith("public.made_later: new (");
    }

    @Test
    void sixStatementsReadTheCatalogHoweverManyTablesThereAre() {
        List<String> before = statementsOfReading();
        IntStream.range(0, 5)
                .forEach(i -> execute("CREATE TABLE made_" + i + " AS SELECT named_struct('a', 1) AS pair"));

        List<String> after = statementsOfReading();

        IntStream.range(0, 5).forEach(i -> execute("DROP TABLE made_" + i));
        assertThat(before).hasSize(6);
        assertThat(after).hasSize(6);
    }

    private static List<String> statementsOfReading() {
        try (Limn limn = QueryService.open(EMULATOR)) {
            return limn.dsl().connectionResult(connection -> {
                try (Statements statements = new Statements()) {
                    CatalogReader.read(connection, CatalogScope.everything());
                    return statements.sent();
                }
            });
        }
    }

    @Test
    void oneStatementListsTheTables() {
        try (Limn limn = QueryService.open(EMULATOR);
                Statements statements = new Statements()) {
            assertThat(limn.tables()).contains(new TableName("public", "events"));
            assertThat(statements.sent()).hasSize(1);
        }
    }

    @Test
    void fiveStatementsAreEnoughForTheDoctor() {
        try (Statements statements = new Statements()) {
            assertThat(CommandLine.run("doctor", "--credentials", credentials).code())
                    .isZero();
            assertThat(statements.sent()).hasSize(5);
        }
    }

    @Test
    void classesThatFitAreValidated() {
        Expected products = new Expected("products");
        products.expect("SKU", SQLDataType.VARCHAR);
        products.expect("stocklevel", SQLDataType.INTEGER);

        assertThatCode(() -> Limn.builder()
                        .credentials(QueryService.credentials(EMULATOR))
                        .validateOnOpen(products)
                        .open()
                        .close())
                .doesNotThrowAnyException();
    }

    @Test
    void classesThatDoNotFitAreRefused() {
        Expected products = new Expected("products");
        products.expect("sku", SQLDataType.INTEGER);
        products.expect("gone", SQLDataType.VARCHAR);

        assertThatThrownBy(() -> Limn.builder()
                        .credentials(QueryService.credentials(EMULATOR))
                        .validateOnOpen(products, new Expected("nowhere"))
                        .open())
                .isInstanceOf(SchemaMismatchException.class)
                .hasMessageContaining("public.products.sku: the classes have int")
                .hasMessageContaining("public.products.gone: no such column")
                .hasMessageContaining("public.nowhere: no such table");
    }

    private static final class Expected extends CustomTable<Expected.Row> {

        private static final long serialVersionUID = 1L;

        private Expected(String table) {
            super(name(table), DSL.schema(name("public")));
        }

        private void expect(String column, org.jooq.DataType<?> type) {
            createField(name(column), type);
        }

        @Override
        public Class<? extends Row> getRecordType() {
            return Row.class;
        }

        private static final class Row extends TableRecordImpl<Row> {

            private static final long serialVersionUID = 1L;

            private Row() {
                super(new Expected("any"));
            }
        }
    }

    private static void execute(String sql) {
        try (Limn limn = QueryService.open(EMULATOR)) {
            limn.dsl().connection(connection -> {
                try (var statement = connection.createStatement()) {
                    statement.execute(sql);
                }
            });
        }
    }
}
