package dev.limn.catalog;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.limn.testing.TlsPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CatalogFileTest {

    private static final TlsPostgres SERVER = TlsPostgres.shared();
    private static final CatalogScope SCOPE =
            new CatalogScope(List.of("shop"), List.of(Pattern.compile(".*")), List.of(Pattern.compile("old_\\d+")));

    @TempDir
    Path folder;

    @Test
    void keepsEveryComponentOfEveryRecord() throws ReflectiveOperationException {
        Catalog catalog = (Catalog) requireNonNull(new Samples().of(Catalog.class));

        CatalogFile read = writtenAndRead(new CatalogFile(SCOPE, catalog));

        assertThat(read.catalog()).isEqualTo(catalog);
        assertThat(read.scope()).hasToString(SCOPE.toString());
    }

    @Test
    void keepsAllThatPostgresHas() throws SQLException, IOException {
        String dbname = SERVER.createDatabase();
        SERVER.execute(dbname, Shop.SQL);

        CatalogFile file = new CatalogFile(CatalogScope.everything(), Shop.read(dbname));
        SERVER.dropDatabase(dbname);

        assertThat(writtenAndRead(file).catalog()).isEqualTo(file.catalog());
        assertThat(text()).doesNotContain(SERVER.password(), SERVER.host(), dbname, "\r", "\uFEFF");
    }

    @Test
    void hasOneLineForEachColumnAndNoneForWhatIsNot() throws IOException {
        file(catalog("bigint", "")).write(path());

        assertThat(text()).isEqualTo("""
                {
                 "format": 1,
                 "server": "PostgreSQL 18.4",
                 "user": "keeper",
                 "scope": {"schemas": ["shop"], "includes": [".*"], "excludes": ["old_\\\\d+"]},
                 "types": {
                  "bigint": {"schema": "pg_catalog", "name": "int8"}
                 },
                 "schemas": [
                  {
                   "name": "shop",
                   "tables": [
                    {
                     "name": "item",
                     "kind": "TABLE",
                     "columns": [
                      {"name": "id", "position": 1, "type": "bigint", "notNull": true}
                     ]
                    }
                   ]
                  }
                 ]
                }
                """);
    }

    @Test
    void changesOneLineForOneColumn() throws IOException {
        file(catalog("bigint", "")).write(path());
        List<String> before = Files.readAllLines(path());
        file(catalog("bigint", "it's <b>\"new\"</b>\n")).write(path());
        List<String> after = new ArrayList<>(Files.readAllLines(path()));

        assertThat(after).hasSameSizeAs(before);
        after.removeAll(before);
        assertThat(after).singleElement().asString().endsWith("\"comment\": \"it's <b>\\\"new\\\"</b>\\n\"}");
    }

    @Test
    void leavesAFileAloneThatHoldsTheSame() throws IOException {
        FileTime past = FileTime.fromMillis(0);

        boolean first = file(catalog("bigint", "")).write(path());
        Files.setLastModifiedTime(path(), past);
        boolean same = file(catalog("bigint", "")).write(path());
        FileTime untouched = Files.getLastModifiedTime(path());
        boolean other = file(catalog("uuid", "")).write(path());

        assertThat(List.of(first, same, other)).containsExactly(true, false, true);
        assertThat(untouched).isEqualTo(past);
        assertThat(folder).isDirectoryContaining(path()::equals).isDirectoryNotContaining(it -> !it.equals(path()));
    }

    @Test
    void losesNothingWhenItCannotBeWritten() throws IOException {
        file(catalog("bigint", "")).write(path());
        String before = text();
        DataType other = new DataType("bigint", "other", "bigint", 0, null, null);

        assertThatThrownBy(() -> file(catalog(other, new DataType("bigint", "another", "bigint", 0, null, null)))
                        .write(path()))
                .isInstanceOf(CatalogException.class)
                .hasMessage("type bigint: two types that differ have this name");
        assertThat(text()).isEqualTo(before);
        assertThat(folder).isDirectoryNotContaining(it -> !it.equals(path()));
    }

    @Test
    void followsALinkAndRefusesWhatIsNoFile() throws IOException {
        Path link = Files.createSymbolicLink(folder.resolve("link"), Files.createFile(path()));

        file(catalog("bigint", "")).write(link);

        assertThat(link).isSymbolicLink();
        assertThat(text()).startsWith("{");
        assertThatThrownBy(() -> file(catalog("bigint", "")).write(folder))
                .isInstanceOf(CatalogException.class)
                .hasMessage(folder + ": not a file (name one for the catalog)");
    }

    @Test
    void saysThatThereIsNone() {
        assertThatThrownBy(() -> CatalogFile.read(path()))
                .isInstanceOf(CatalogException.class)
                .hasMessage(path() + ": no such file (limn snapshot writes one)");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            "format": 1                  | "format": 2            | format 2 is unknown: this Limn reads format 1 only, at line 2
            "format": 1,                 | "formats": 1,          | 'format' is missing at line 2
            "name": "int8"               | "name": "int8", "x": 1 | 'x' is unknown to this Limn at line 7
            "type": "bigint"             | "type": "bigger"       | type 'bigger' is not among the types at line 17
            "kind": "TABLE",             | "kind": "CHAIR",       | 'CHAIR' is no TableKind at line 15
            "kind": "TABLE",             | "comment": "",         | 'kind' is missing at line 19
            "notNull": true              | "notNull": "yes"       | Expected a boolean but was STRING at line 17
            "notNull": true              | notNull: true          | not JSON at line 17
            "name": "int8"               | "base": "bigint"       | type 'bigint' is not among the types at line 17
            """)
    void saysInOneLineWhatIsWrongAndWhere(String right, String wrong, String why) throws IOException {
        file(catalog("bigint", "")).write(path());
        assertThat(text()).contains(right);
        Files.writeString(path(), text().replace(right, wrong));

        assertThatThrownBy(() -> CatalogFile.read(path()))
                .isInstanceOf(CatalogException.class)
                .hasMessageStartingWith(path() + ": no catalog file: " + why + " column ")
                .hasMessageEndingWith(" (write it anew with limn snapshot)")
                .hasMessageNotContaining("\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "{}", "null", "text"})
    void refusesOtherTexts(String text) throws IOException {
        Files.writeString(path(), text);

        assertThatThrownBy(() -> CatalogFile.read(path()))
                .isInstanceOf(CatalogException.class)
                .hasMessageStartingWith(path() + ": no catalog file: ")
                .hasMessageContaining(" at line 1 column ")
                .hasMessageNotContaining("\n");
    }

    @Test
    void noticesWhereverItIsCutShort() throws IOException {
        file(catalog("bigint", "comment")).write(path());
        byte[] whole = Files.readAllBytes(path());

        for (int length = 0; length < whole.length - 2; length++) {
            Files.write(path(), List.of(new String(whole, 0, length, UTF_8)));
            assertThatThrownBy(() -> CatalogFile.read(path())).isInstanceOf(CatalogException.class);
        }
    }

    private CatalogFile writtenAndRead(CatalogFile file) {
        file.write(path());
        return CatalogFile.read(path());
    }

    @Test
    void aDatasetIsKept() {
        Dataset dataset = new Dataset("5f0c1a", "Events", "");
        Table table = new Table(
                "events",
                TableKind.TABLE,
                "",
                "",
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                dataset);

        file(ofTables(List.of(table))).write(path());

        assertThat(CatalogFile.read(path()).catalog().schemas().getFirst().tables())
                .containsExactly(table);
    }

    private static CatalogFile file(Catalog catalog) {
        return new CatalogFile(SCOPE, catalog);
    }

    private static Catalog catalog(String type, String comment) {
        return catalog(List.of(new Column(
                "id", 1, new DataType(type, "pg_catalog", "int8", 0, null, null), true, "", null, null, comment)));
    }

    private static Catalog catalog(DataType one, DataType other) {
        return catalog(List.of(
                new Column("a", 1, one, false, "", null, null, ""),
                new Column("b", 2, other, false, "", null, null, "")));
    }

    private static Catalog catalog(List<Column> columns) {
        List<Table> tables = List.of(new Table(
                "item", TableKind.TABLE, "", "", List.of(), columns, List.of(), List.of(), List.of(), List.of()));
        return ofTables(tables);
    }

    private static Catalog ofTables(List<Table> tables) {
        return new Catalog(
                "PostgreSQL 18.4",
                "keeper",
                List.of(new Schema(
                        "shop", "", tables, List.of(), List.of(), List.of(), List.of(), List.of(), List.of())));
    }

    private Path path() {
        return folder.resolve("catalog.json");
    }

    private String text() throws IOException {
        return Files.readString(path());
    }
}
