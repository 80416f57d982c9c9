package dev.limn.bench.measure;

import com.google.gson.GsonBuilder;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The table of medians, as text or as JSON with all single runs beside it. */
public record Report(Map<String, Object> setting, List<Measure> measures, Scale scale) {

    List<Row> rows() {
        return measures.stream()
                .flatMap(measure -> measure.rows(scale).stream())
                .toList();
    }

    /** Prints the table, and writes it with all single runs into the file, if there is one. */
    public void publish(PrintWriter out, Optional<Path> file) throws IOException {
        out.print(markdown());
        out.flush();
        if (file.isPresent()) {
            Files.writeString(file.get(), json());
        }
    }

    // In Markdown that reads well as it is.
    private String markdown() {
        List<List<String>> lines = new ArrayList<>();
        lines.add(scale.headings());
        rows().forEach(row -> lines.add(row.cells()));
        List<Integer> widths = IntStream.range(0, scale.headings().size())
                .mapToObj(column -> width(lines, column))
                .toList();
        lines.add(1, widths.stream().map("-"::repeat).toList());
        return lines.stream().map(line -> line(line, widths)).collect(Collectors.joining("\n", title() + "\n\n", "\n"));
    }

    private String title() {
        return setting.entrySet().stream()
                .map(entry -> entry.getKey() + " " + entry.getValue())
                .collect(Collectors.joining(", ", "Medians: ", ""));
    }

    private static int width(List<List<String>> lines, int column) {
        return lines.stream().mapToInt(line -> line.get(column).length()).max().orElse(0);
    }

    private static String line(List<String> cells, List<Integer> widths) {
        return IntStream.range(0, cells.size())
                .mapToObj(column -> cell(cells.get(column), column, widths.get(column)))
                .collect(Collectors.joining(" | ", "| ", " |"));
    }

    // Names to the left, numbers to the right.
    private static String cell(String text, int column, int width) {
        String room = " ".repeat(width - text.length());
        return column == 0 ? text + room : room + text;
    }

    private String json() {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("setting", setting);
        all.put("rows", rows().stream().map(Report::json).toList());
        all.put("measures", measures.stream().map(Report::json).toList());
        return new GsonBuilder()
                        .disableHtmlEscaping()
                        .setPrettyPrinting()
                        .create()
                        .toJson(all) + "\n";
    }

    // Times are in seconds, sizes in bytes.
    private static JsonObject json(Row row) {
        JsonObject json = new JsonObject();
        json.addProperty("measure", row.measure());
        json.addProperty("compared", row.label());
        json.addProperty("metric", row.metric().key());
        json.addProperty("other", number(row.other()));
        json.addProperty("limn", number(row.limn()));
        json.addProperty("ratio", number(row.ratio()));
        json.addProperty("failed", row.failed());
        row.target().ifPresent(target -> json.addProperty("target", target.toString()));
        row.met().ifPresent(met -> json.addProperty("met", met));
        return json;
    }

    private static Map<String, Object> json(Measure measure) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("measure", measure.name());
        json.put(
                "runs",
                measure.samples().entrySet().stream()
                        .collect(Collectors.toMap(
                                side -> side.getKey().toString(),
                                side -> side.getValue().stream()
                                        .map(Report::json)
                                        .toList())));
        json.put("failures", measure.failures());
        return json;
    }

    private static JsonObject json(Sample sample) {
        JsonObject json = new JsonObject();
        sample.values().forEach((metric, value) -> json.addProperty(metric.key(), value));
        return json;
    }

    private static @Nullable Number number(OptionalDouble value) {
        return value.isPresent() ? value.getAsDouble() : null;
    }
}
