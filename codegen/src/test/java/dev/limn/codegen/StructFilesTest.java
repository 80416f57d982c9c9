package dev.limn.codegen;

import static org.assertj.core.api.Assertions.assertThat;

import dev.limn.catalog.Catalog;
import dev.limn.catalog.CatalogFile;
import dev.limn.catalog.xdm.Xdm;
import dev.limn.catalog.xdm.XdmSchema;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The files of structs go with a table's: after a change, what differs is written, and it is what a run from nothing gives. */
class StructFilesTest {

    private static final Path CASE = Path.of("src/test/query-service/nested/catalog.json");

    @TempDir
    Path temporary;

    private String catalog = "";

    @BeforeEach
    void generateOnce() throws IOException {
        catalog = Files.readString(CASE);
        generate("java");
    }

    @Test
    void areWrittenWhereAMemberIsNew() throws IOException {
        change(
                "{\"name\": \"screenheight\"",
                "{\"name\": \"colordepth\", \"position\": 3, \"type\": \"integer\"},\n{\"name\": \"screenheight\"");

        assertThat(written())
                .containsExactlyInAnyOrder(".limn-manifest", "structs/Device.java", "structs/DevicePath.java");
    }

    @Test
    void areWrittenWhereAMembersCommentChanges() throws IOException {
        change("What the page is called.", "What the page is called, in English.");

        assertThat(written())
                .containsExactlyInAnyOrder(
                        ".limn-manifest",
                        "structs/EventsWebWebpagedetails.java",
                        "structs/EventsWebWebpagedetailsPath.java");
    }

    @Test
    void areWrittenWhereAStructGrowsTooLargeForARecord() throws IOException {
        StringBuilder members = new StringBuilder();
        for (int i = 3; i < 260; i++) {
            members.append("{\"name\": \"m%d\", \"position\": %d, \"type\": \"text\"},\n".formatted(i, i));
        }
        change("{\"name\": \"screenheight\"", members + "{\"name\": \"screenheight\"");

        assertThat(written())
                .contains(
                        "structs/DevicePath.java",
                        "tables/Events.java",
                        "tables/records/EventsRecord.java",
                        "tables/Visits.java");
        assertThat(folder("java").resolve("structs/Device.java")).doesNotExist();
    }

    @Test
    void stayWhereTheTableThatHadThemFirstIsGone() throws IOException {
        GenerationReport report =
                Generator.generate(catalog(), options("java").withExcludes(NamePatterns.of(List.of("events"))));

        assertThat(folder("java").resolve("structs/Device.java")).exists();
        assertThat(folder("java").resolve("structs/EventsWeb.java")).doesNotExist();
        assertThat(report.removed()).hasSizeGreaterThan(10);
    }

    @Test
    void areTheSameFromACompletedSnapshotAsByCompletingLive() throws IOException {
        Path schema = Files.writeString(temporary.resolve("events.json"), """
                {"title": "Events", "properties": {
                 "identityMap": {"type": "object", "meta:xdmType": "map", "additionalProperties": {"type": "array",
                   "items": {"type": "object", "properties": {"id": {"type": "string"}, "primary": {"type": "boolean"}}}}},
                 "web": {"type": "object", "properties": {"webPageDetails": {"type": "object", "required": ["name"],
                   "properties": {"name": {"type": "string", "description": "Its name."}}}}}}}
                """);
        GeneratorOptions completing = options("live").withXdm(XdmSchema.of(List.of(schema.toString())));
        Catalog completed = Xdm.complete(catalog(), completing.xdm()).catalog();

        GenerationReport report = Generator.generate(catalog(), completing);
        Generator.generate(completed, options("offline"));

        Trees.compare(Trees.read(temporary.resolve("live")), Trees.read(temporary.resolve("offline")));
        assertThat(report.notes()).isNotEmpty().allMatch(note -> note.startsWith(schema + ": "));
        assertThat(Files.readString(folder("live").resolve("tables/Events.java")))
                .contains("DSL.name(\"identityMap\")", "The column <code>public.events.identityMap</code>");
        assertThat(folder("live").resolve("structs/EventsIdentitymapVE.java")).exists();
    }

    private void change(String before, String after) throws IOException {
        assertThat(catalog).contains(before);
        catalog = catalog.replace(before, after);
    }

    private List<String> written() throws IOException {
        GenerationReport report = generate("java");
        generate("afresh");
        Trees.compare(Trees.read(temporary.resolve("java")), Trees.read(temporary.resolve("afresh")));
        return report.written().stream()
                .map(file -> folder("java").relativize(file).toString().replace('\\', '/'))
                .toList();
    }

    private GenerationReport generate(String folder) throws IOException {
        return Generator.generate(catalog(), options(folder));
    }

    private Catalog catalog() throws IOException {
        Path file = Files.writeString(temporary.resolve("catalog.json"), catalog);
        return CatalogFile.read(file).catalog();
    }

    private GeneratorOptions options(String folder) {
        return GeneratorOptions.of("com.example.db", temporary.resolve(folder));
    }

    private Path folder(String name) {
        return temporary.resolve(name).resolve("com/example/db");
    }
}
