package dev.limn.bench.codegen;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What to measure, and how large. */
final class CodegenOptions {

    @Spec(Spec.Target.MIXEE)
    private CommandSpec command = CommandSpec.create();

    @Option(names = "--tables", paramLabel = "N", description = "Tables of the lake (${DEFAULT-VALUE}).")
    private int tables = 1000;

    @Option(names = "--columns", paramLabel = "N", description = "Columns of each table (${DEFAULT-VALUE}).")
    private int columns = 100;

    @Option(names = "--arrays", paramLabel = "N", description = "How many of the columns are arrays (a tenth).")
    private Optional<Integer> arrays = Optional.empty();

    @Option(
            names = "--comments",
            paramLabel = "SHARE",
            description = "Which share of tables and columns has a comment, 0 to 1 (${DEFAULT-VALUE}).")
    private double comments = 1;

    @Option(
            names = "--type",
            paramLabel = "TYPE",
            description = "A type of the other columns, as SQL writes it; may be repeated. Without it, a mix of"
                    + " numbers, texts, times, jsonb, two enums (lake.status, lake.region) and a domain (lake.email).")
    private List<String> types = Lake.TYPES;

    @Option(names = "--seed", paramLabel = "N", description = "Another number is another lake (${DEFAULT-VALUE}).")
    private long seed = 1;

    @Option(
            names = "--only",
            split = ",",
            paramLabel = "SECTION",
            description = "Only these of ${COMPLETION-CANDIDATES}.")
    private List<Section> only = List.of(Section.values());

    @Option(names = "--skip", split = ",", paramLabel = "SECTION", description = "All but these.")
    private List<Section> skip = List.of();

    @Option(
            names = "--sides",
            split = ",",
            paramLabel = "SIDE",
            description = "Only these of stock (jOOQ), full and lean (Limn's presets).")
    private List<Generator> sides = List.of(Generator.values());

    @Option(
            names = "--round-trips",
            split = ",",
            paramLabel = "MS",
            description = "Section line: the round trips, in milliseconds (20,80).")
    private List<Integer> roundTrips = List.of(20, 80);

    @Option(names = "--line-tables", paramLabel = "N", description = "Section line: tables (${DEFAULT-VALUE}).")
    private int lineTables = 1000;

    @Option(names = "--line-columns", paramLabel = "N", description = "Section line: columns (${DEFAULT-VALUE}).")
    private int lineColumns = 20;

    @Option(
            names = "--growth-tables",
            paramLabel = "N",
            description =
                    "Section growth: tables of the smaller lake; the larger has 4 times as many (a quarter of --tables).")
    private Optional<Integer> growthTables = Optional.empty();

    @Option(names = "--memory-tables", paramLabel = "N", description = "Section memory: tables (${DEFAULT-VALUE}).")
    private int memoryTables = 5000;

    @Option(names = "--memory-columns", paramLabel = "N", description = "Section memory: columns (${DEFAULT-VALUE}).")
    private int memoryColumns = 100;

    @Option(names = "--memory-heap", paramLabel = "SIZE", description = "Section memory: -Xmx (${DEFAULT-VALUE}).")
    private String memoryHeap = "1g";

    @Option(
            names = "--stock-archive",
            description = "Let jOOQ keep its classes ready for the next run, as Limn does. Without it, java runs as it"
                    + " does for who says nothing.")
    private boolean stockArchive;

    @Option(names = "--keep", description = "Leave the folder with what was generated, and say where it is.")
    private boolean keep;

    /** Says what cannot be before anything starts. */
    void check() {
        try {
            List.of(lake(), lineLake(), memoryLake(), largerLake());
        } catch (IllegalArgumentException e) {
            throw new ParameterException(command.commandLine(), String.valueOf(e.getMessage()), e);
        }
    }

    Lake lake() {
        return new Lake(tables, columns, arrays.orElse(columns / 10), comments, types, seed);
    }

    Lake lineLake() {
        return lake().resized(lineTables, lineColumns);
    }

    Lake memoryLake() {
        return lake().resized(memoryTables, memoryColumns);
    }

    Lake smallerLake() {
        return lake().resized(growthTables.orElse(Math.max(1, tables / 4)), columns);
    }

    Lake largerLake() {
        return lake().resized(smallerLake().tables() * 4, columns);
    }

    List<Section> sections() {
        List<Section> sections = new ArrayList<>(List.of(Section.values()));
        sections.retainAll(only);
        sections.removeAll(skip);
        return sections;
    }

    Set<Generator> sides() {
        return EnumSet.copyOf(sides);
    }

    Set<Generator> limnSides() {
        Set<Generator> limn = sides();
        limn.remove(Generator.STOCK);
        return limn;
    }

    List<Integer> roundTrips() {
        return roundTrips;
    }

    String memoryHeap() {
        return memoryHeap;
    }

    boolean stockArchive() {
        return stockArchive;
    }

    boolean keep() {
        return keep;
    }
}
