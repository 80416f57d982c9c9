package dev.limn.emulator.clients;

import static org.assertj.core.api.Assertions.assertThat;

import dev.limn.emulator.Emulator;
import dev.limn.emulator.Switch;
import dev.limn.emulator.testing.Psql;
import dev.limn.emulator.testing.RunningEmulator;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What psql's backslash commands show of the catalog. */
class PsqlCatalogTest {

    private static final String COLUMNS = "Column|Type|Collation|Nullable|Default";
    private static final Set<String> LEAVES =
            Set.of("text", "timestamp", "boolean", "integer", "bigint", "double precision", "anyarray", "anymap");

    @Test
    @DisplayName("\\d lists tables and views of public, owned by postgres [writing, cja]")
    void listsRelations() throws Exception {
        assertThat(psql("\\d"))
                .startsWith("List of relations", "Schema|Name|Type|Owner")
                .contains("public|events|table|postgres", "public|purchases|view|postgres")
                .allMatch(line -> line.startsWith("public|") || !line.contains("|postgres"));
    }

    @Test
    @DisplayName("\\dt lists tables, \\dv views [meta]")
    void listsTablesAndViewsApart() throws Exception {
        assertThat(psql("\\dt")).contains("public|products|table|postgres").noneMatch(line -> line.contains("|view|"));
        assertThat(psql("\\dv")).contains("public|purchases|view|postgres").noneMatch(line -> line.contains("|table|"));
    }

    @Test
    @DisplayName("\\dn lists schemas: public [meta]")
    void listsSchemas() throws Exception {
        assertThat(psql("\\dn")).containsExactly("List of schemas", "Name|Owner", "public|postgres", "(1 row)");
    }

    @Test
    @DisplayName("\\l and \\list list the database [meta]")
    void listsTheDatabase() throws Exception {
        assertThat(psql("\\l"))
                .contains("List of databases")
                .anyMatch(line -> line.startsWith("prod:all|postgres|UTF8|"));
        assertThat(psql("\\list")).isEqualTo(psql("\\l"));
    }

    @Test
    @DisplayName("\\dT lists the composite types of structs, with and without a table's prefix [meta, writing]")
    void listsTypes() throws Exception {
        assertThat(psql("\\dT"))
                .startsWith("List of data types", "Schema|Name|Description")
                .contains("public|events_commerce_order|", "public|device|", "public|marketing|", "public|search|");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\\di", "\\dm", "\\ds", "\\dE"})
    @DisplayName("There are no indexes, materialized views, sequences, foreign tables [meta, faq]")
    void listsNothingWhereThereIsNothing(String command) throws Exception {
        var run = Psql.to(RunningEmulator.shared()).commands(command);

        assertThat(run.succeeded() + run.errors()).isEqualTo("Did not find any relations.\n");
    }

    @Test
    @DisplayName("\\df and \\df+ list functions, of which none is the user's [meta, faq]")
    void listsNoFunctions() throws Exception {
        assertThat(psql("\\df"))
                .containsExactly(
                        "List of functions", "Schema|Name|Result data type|Argument data types|Type", "(0 rows)");
        assertThat(psql("\\df+")).startsWith("List of functions").endsWith("(0 rows)");
    }

    @Test
    @DisplayName("\\dS lists PostgreSQL's own tables too [meta]")
    void listsSystemTables() throws Exception {
        assertThat(psql("\\dS"))
                .contains("pg_catalog|pg_class|table|postgres", "public|events|table|postgres")
                .noneMatch(line -> line.contains("qs_catalog"));
    }

    @Test
    @DisplayName("Commands that start with \\d can be combined [meta]")
    void listsSeveralKindsAtOnce() throws Exception {
        assertThat(psql("\\dtvs")).contains("public|events|table|postgres", "public|purchases|view|postgres");
    }

    @Test
    @DisplayName("\\encoding says UTF8 [meta]")
    void tellsTheEncoding() throws Exception {
        assertThat(psql("\\encoding")).containsExactly("UTF8");
    }

    @Test
    @DisplayName("\\d table shows columns in small letters, and nothing under collation, nullable, default [writing]")
    void describesATable() throws Exception {
        assertThat(psql("\\d events"))
                .startsWith("Table \"public.events\"", COLUMNS)
                .contains(
                        "timestamp|timestamp|||",
                        "_id|text|||",
                        "productlistitems|anyarray|||",
                        "commerce|events_commerce|||",
                        "receivedtimestamp|timestamp|||",
                        "enduserids|events_enduserids|||",
                        "web|events_web|||",
                        "placecontext|events_placecontext|||",
                        "identitymap|anymap|||",
                        "marketing|marketing|||",
                        "environment|events_environment|||",
                        "device|device|||",
                        "search|search|||",
                        "_acme|events__acme|||");
    }

    @Test
    @DisplayName("\\d view shows its columns [meta]")
    void describesAView() throws Exception {
        assertThat(psql("\\d purchases"))
                .containsExactly(
                        "View \"public.purchases\"",
                        COLUMNS,
                        "_id|text|||",
                        "timestamp|timestamp|||",
                        "ecid|text|||",
                        "purchaseid|text|||",
                        "pricetotal|double precision|||");
    }

    @Test
    @DisplayName("\\d table_column shows a struct's type, as in the page's second sample [writing]")
    void describesACompositeType() throws Exception {
        assertThat(psql("\\d events_web"))
                .startsWith(
                        "Composite type \"public.events_web\"",
                        COLUMNS,
                        "webpagedetails|events_web_webpagedetails|||",
                        "webreferrer|web_webreferrer|||");
    }

    @Test
    @DisplayName("Level by level, \\d leads to every field [nested]")
    void leadsToEveryField() throws Exception {
        Set<String> described = new HashSet<>();
        Set<String> leaves = new TreeSet<>();
        List<String> level = List.of("events");
        while (!level.isEmpty()) {
            described.addAll(level);
            List<String> next = new ArrayList<>();
            for (String line : psql(level.stream().map("\\d "::concat).toArray(String[]::new))) {
                if (line.endsWith("|||")) {
                    String type = line.split("\\|")[1];
                    (LEAVES.contains(type) ? leaves : next).add(type);
                }
            }
            level = next.stream().distinct().toList();
            assertThat(level).noneMatch(described::contains);
        }

        assertThat(described)
                .contains("events_enduserids__experience_mcid_namespace", "events_placecontext_geo__schema");
        assertThat(leaves).isEqualTo(new TreeSet<>(LEAVES));
    }

    @Test
    @DisplayName("With FLATTEN, \\d shows leaves by their dotted names; arrays and maps stay [flatten]")
    void describesFlattenedColumns() throws Exception {
        Emulator emulator = RunningEmulator.shared();

        assertThat(Psql.to(Connections.keywords(emulator, "prod:all?FLATTEN"))
                        .commands("\\d events", "\\dT")
                        .lines())
                .contains(
                        "timestamp|timestamp|||",
                        "commerce.order.pricetotal|double precision|||",
                        "enduserids._experience.mcid.namespace.code|text|||",
                        "productlistitems|anyarray|||",
                        "identitymap|anymap|||")
                .noneMatch(line -> line.startsWith("commerce|") || line.contains("|events_"));
    }

    @Test
    @DisplayName("If an array of structs is x_e[], \\d x_e[] shows its elements' fields [nested]")
    void describesTheElementsOfAnArray() throws Exception {
        try (Emulator emulator = RunningEmulator.start(Switch.ARRAY_TYPES, "element")) {
            assertThat(Psql.to(emulator)
                            .commands("\\d events", "\\d productlistitems_e[]")
                            .lines())
                    .contains(
                            "productlistitems|productlistitems_e[]|||",
                            "Composite type \"public.productlistitems_e[]\"",
                            "sku|text|||",
                            "pricetotal|double precision|||");
        }
    }

    @Test
    @DisplayName("SHOW TABLES tells of the datasets behind the tables [writing]")
    void showsDatasets() throws Exception {
        assertThat(psql("show tables"))
                .startsWith("name|dataSetId|dataSet|description|resolved")
                .anyMatch(line -> line.matches("events\\|[0-9a-f]{24}\\|Events\\|[^|]*\\|(true|false)"));
    }

    private static List<String> psql(String... commands) throws Exception {
        return Psql.to(RunningEmulator.shared()).commands(commands).lines();
    }
}
