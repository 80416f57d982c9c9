package dev.limn.catalog.xdm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.limn.catalog.Catalog;
import dev.limn.catalog.CatalogException;
import dev.limn.catalog.CatalogFile;
import dev.limn.catalog.CatalogScope;
import dev.limn.catalog.Column;
import dev.limn.catalog.CompositeType;
import dev.limn.catalog.CompositeType.Attribute;
import dev.limn.catalog.DataType;
import dev.limn.catalog.Key;
import dev.limn.catalog.Schema;
import dev.limn.catalog.Table;
import dev.limn.catalog.TableKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class XdmTest {

    private static final DataType TEXT = system("text", "text");
    private static final DataType WEB = composite("events_web");

    private static final String EVENTS = """
            {"title": "Events", "description": "What visitors did.", "type": "object", "meta:xdmType": "object",
             "required": ["_id"],
             "properties": {
              "_id": {"title": "Identifier", "type": "string", "meta:xdmType": "string"},
              "web": {"type": "object", "meta:xdmType": "object", "required": ["pageName"], "properties": {
                "pageName": {"description": "What the page is called.", "type": "string", "meta:xdmType": "string"},
                "pageViews": {"type": "number", "meta:xdmType": "number"}}},
              "identityMap": {"type": "object", "meta:xdmType": "map", "additionalProperties": {
                "type": "array", "meta:xdmType": "array", "items": {"type": "object", "meta:xdmType": "object",
                "properties": {"id": {"type": "string"}, "primary": {"type": "boolean"}}}}},
              "tags": {"type": "array", "meta:xdmType": "array", "items": {"type": "string"}}}}
            """;

    @TempDir
    Path folder;

    @Test
    void givesNamesTheirCaseAndWhatIsKnownOfThem() throws IOException {
        Catalog completed = complete(events(TEXT), EVENTS).catalog();

        Table table = table(completed);
        assertThat(table.comment()).isEqualTo("What visitors did.");
        assertThat(table.columns()).extracting(Column::name).containsExactly("_id", "web", "identityMap", "tags");
        assertThat(table.columns()).extracting(Column::notNull).containsExactly(true, false, false, false);
        assertThat(table.columns().getFirst().comment()).isEqualTo("Identifier");
        assertThat(table.keys().getFirst().columns()).containsExactly("_id", "identityMap");
        assertThat(attributes(completed, "events_web"))
                .containsExactly("pageName text not null What the page is called.", "pageViews double precision");
    }

    @Test
    void tellsWhatArraysAndMapsHold() throws IOException {
        Catalog completed = complete(events(TEXT), EVENTS).catalog();

        assertThat(table(completed).columns())
                .extracting(column -> column.type().text())
                .containsExactly("text", "public.events_web", "anymap(public.events_identitymap_v_e[])", "text[]");
        assertThat(attributes(completed, "events_identitymap_v_e")).containsExactly("id text", "primary boolean");
    }

    @Test
    void whatItGivesCanBeWrittenAndReadAgain() throws IOException {
        Catalog completed = complete(events(TEXT), EVENTS).catalog();
        Path file = folder.resolve("catalog.json");

        new CatalogFile(CatalogScope.everything(), completed).write(file);

        assertThat(CatalogFile.read(file).catalog()).isEqualTo(completed);
    }

    @Test
    void changesNothingMoreASecondTime() throws IOException {
        XdmResult once = complete(events(TEXT), EVENTS);

        XdmResult twice = complete(once.catalog(), EVENTS);

        assertThat(once.notes()).isEmpty();
        assertThat(twice).isEqualTo(once);
    }

    @Test
    void completesTheColumnsOfAFlattenedTable() throws IOException {
        Catalog flattened = catalog(List.of(
                column("_id", 1, TEXT),
                column("web.pagename", 2, TEXT),
                column("web.pageviews", 3, system("real", "float4"))));

        XdmResult result = complete(flattened, EVENTS);

        assertThat(table(result.catalog()).columns())
                .extracting(Column::name)
                .containsExactly("_id", "web.pageName", "web.pageViews");
        assertThat(table(result.catalog()).columns())
                .extracting(Column::notNull)
                .containsExactly(true, false, false);
        assertThat(result.notes()).hasSize(2).allMatch(note -> note.contains("public.events has no "));
    }

    @Test
    void leavesWhatItContradictsAndSaysSo() throws IOException {
        XdmResult result = complete(
                events(system("bigint", "int8")),
                EVENTS.replace(
                                "\"tags\": {\"type\": \"array\", \"meta:xdmType\": \"array\"",
                                "\"tags\": {\"type\": \"string\"")
                        .replace("\"identityMap\"", "\"identities\""));

        assertThat(result.notes())
                .containsExactly(
                        "events.json: public.events.web.pageName is bigint, not string",
                        "events.json: knows nothing of public.events.identitymap",
                        "events.json: public.events.tags is anyarray, not string",
                        "events.json: public.events has no identities");
        assertThat(table(result.catalog()).columns())
                .extracting(column -> column.type().text())
                .containsExactly("text", "public.events_web", "anymap", "anyarray");
    }

    @Test
    void saysSoWhenASchemaIsOfNoTable() throws IOException {
        Path file = Files.writeString(folder.resolve("events.json"), EVENTS.replace("\"Events\"", "\"Web Events\""));

        List<String> byTitle = Xdm.complete(events(TEXT), List.of(XdmSchema.of(file.toString())))
                .notes();
        List<String> byName = Xdm.complete(events(TEXT), List.of(XdmSchema.of("profiles=" + file)))
                .notes();

        assertThat(byTitle)
                .containsExactly(file + ": no table is called as its title 'Web Events' is (write TABLE=" + file + ")");
        assertThat(byName).containsExactly(file + ": there is no table 'profiles'");
    }

    @Test
    void isOfTheTableThatIsNamedWhateverItsTitle() throws IOException {
        Path file = Files.writeString(folder.resolve("x.json"), EVENTS.replace("\"Events\"", "\"Web Events\""));

        XdmResult result = Xdm.complete(events(TEXT), List.of(XdmSchema.of("public.events=" + file)));

        assertThat(result.notes()).isEmpty();
        assertThat(table(result.catalog()).columns().get(2).name()).isEqualTo("identityMap");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    {"type": "string"} | STRING
                    {"type": "string", "format": "date-time"} | DATE_TIME
                    {"type": "string", "format": "date"} | DATE
                    {"type": "string", "format": "uri"} | STRING
                    {"type": "integer"} | LONG
                    {"type": "integer", "maximum": 100} | LONG
                    {"type": "integer", "maximum": 2147483648} | INTEGER
                    {"type": "integer", "maximum": 32767} | SHORT
                    {"type": "integer", "maximum": 128} | BYTE
                    {"type": "integer", "maximum": 128, "meta:xdmType": "long"} | LONG
                    {"type": "number"} | DOUBLE
                    {"type": "object", "additionalProperties": {"type": "string"}} | MAP
                    {"type": "object", "additionalProperties": false} | UNKNOWN
                    {"type": "object", "meta:xdmType": "object", "additionalProperties": {"type": "string"}} | MAP
                    """)
    void tellsATypeAlsoWithoutAdobesWord(String json, XdmType type) throws IOException {
        Path file = Files.writeString(folder.resolve("x.json"), "{\"properties\": {\"x\": " + json + "}}");

        XdmField field = XdmSchema.of(file.toString()).root().members().getFirst();

        assertThat(field.type()).isEqualTo(type);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    {"title": "x"} | no schema: it has no properties
                    [] | no schema: it has no properties
                    {"properties": {"web": {"$ref": "https://ns.adobe.com/xdm/context/web"}}} | 'web' refers to another schema
                    {"properties" | not JSON
                    """)
    void refusesWhatIsNoResolvedSchema(String json, String words) throws IOException {
        Path file = Files.writeString(folder.resolve("x.json"), json);

        assertThatThrownBy(() -> XdmSchema.of(file.toString()))
                .isInstanceOf(CatalogException.class)
                .hasMessageStartingWith(file + ": " + words);
    }

    private XdmResult complete(Catalog catalog, String schema) throws IOException {
        Path file = Files.writeString(folder.resolve("events.json"), schema);
        XdmResult result = Xdm.complete(catalog, List.of(XdmSchema.of(file.toString())));
        return new XdmResult(
                result.catalog(),
                result.notes().stream()
                        .map(note -> note.replace(file.toString(), "events.json"))
                        .toList());
    }

    private static Catalog events(DataType pageName) {
        return catalog(
                List.of(
                        column("_id", 1, TEXT),
                        column("web", 2, WEB),
                        column("identitymap", 3, system("anymap", "anymap")),
                        column("tags", 4, system("anyarray", "anyarray"))),
                new CompositeType(
                        "events_web",
                        "",
                        List.of(
                                new Attribute("pagename", 1, pageName, false, ""),
                                new Attribute("pageviews", 2, system("double precision", "float8"), false, ""))));
    }

    private static Catalog catalog(List<Column> columns, CompositeType... composites) {
        List<Key> keys = columns.size() == 4 ? List.of(new Key("pk", true, List.of("_id", "identitymap"))) : List.of();
        Table table =
                new Table("events", TableKind.TABLE, "", "", List.of(), columns, keys, List.of(), List.of(), List.of());
        Schema schema = new Schema(
                "public",
                "",
                List.of(table),
                List.of(),
                List.of(),
                List.of(composites),
                List.of(),
                List.of(),
                List.of());
        return new Catalog("Query Service", "me", List.of(schema));
    }

    private static Table table(Catalog catalog) {
        return catalog.schemas().getFirst().tables().getFirst();
    }

    private static List<String> attributes(Catalog catalog, String type) {
        return catalog.schemas().getFirst().composites().stream()
                .filter(composite -> composite.name().equals(type))
                .flatMap(composite -> composite.attributes().stream())
                .map(it -> (it.name() + " " + it.type() + (it.notNull() ? " not null " : " ") + it.comment()).strip())
                .toList();
    }

    private static Column column(String name, int position, DataType type) {
        return new Column(name, position, type, false, "", null, null, "");
    }

    private static DataType system(String text, String name) {
        return new DataType(text, DataType.SYSTEM_SCHEMA, name, 0, null, null);
    }

    private static DataType composite(String name) {
        return new DataType("public." + name, "public", name, 0, null, null);
    }
}
