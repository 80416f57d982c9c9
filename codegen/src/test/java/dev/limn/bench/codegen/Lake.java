package dev.limn.bench.codegen;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;

/** A schema of many wide tables, as a data lake shows them. The same lake gives the same statements each time. */
record Lake(int tables, int columns, int arrays, double comments, List<String> types, long seed) {

    static final String SCHEMA = "lake";

    static final List<String> TYPES = List.of(
            "integer",
            "bigint",
            "text",
            "varchar(40)",
            "varchar(255)",
            "numeric(12,2)",
            "numeric(38,9)",
            "timestamptz",
            "date",
            "boolean",
            "uuid",
            "jsonb",
            "double precision",
            "lake.status",
            "lake.region",
            "lake.email");

    private static final List<String> ARRAYS = List.of("text[]", "integer[]", "numeric(12,2)[]");
    private static final List<String> WORDS = List.of(
            "account",
            "amount",
            "batch",
            "campaign",
            "channel",
            "consent",
            "customer",
            "device",
            "event",
            "gross",
            "identity",
            "last",
            "marketing",
            "net",
            "order",
            "payment",
            "profile",
            "region",
            "segment",
            "session",
            "source",
            "status",
            "total",
            "visit");

    // A key and a reference come first in each table.
    private static final int KEYS = 2;

    Lake {
        if (tables < 1 || columns < KEYS || arrays < 0 || arrays > columns - KEYS) {
            throw new IllegalArgumentException(
                    "a lake of %d tables with %d columns cannot have %d arrays in each (two columns are keys)"
                            .formatted(tables, columns, arrays));
        }
        if (comments < 0 || comments > 1) {
            throw new IllegalArgumentException("the share of comments is between 0 and 1: " + comments);
        }
        types = List.copyOf(types.isEmpty() ? TYPES : types);
    }

    /** The same kind of lake in another size; as many of its columns are arrays, in proportion. */
    Lake resized(int otherTables, int otherColumns) {
        int otherArrays = Math.min(arrays * otherColumns / columns, otherColumns - KEYS);
        return new Lake(otherTables, otherColumns, otherArrays, comments, types, seed);
    }

    /** What must be there before the tables. */
    static List<String> foundations() {
        return List.of(
                "create schema lake",
                "create type lake.status as enum ('new', 'active', 'paused', 'closed')",
                "create type lake.region as enum ('amer', 'apac', 'emea')",
                "create domain lake.email as varchar(320) check (value like '%@%')");
    }

    /** The statements that make one table, which refers to an earlier one. */
    String table(int number) {
        Random random = new Random(seed * 1_000_003 + number);
        List<String> names = new ArrayList<>(List.of("id", "parent_id"));
        List<String> lines = new ArrayList<>(List.of("id bigint primary key", parent(number, random)));
        for (int column = KEYS; column < columns; column++) {
            String name = words(random, 2, "_") + "_" + column;
            names.add(name);
            lines.add(name + " " + type(column, random) + (random.nextInt(3) == 0 ? " not null" : ""));
        }
        String table = name(number);
        return "create table %s (%s);\n".formatted(table, String.join(", ", lines)) + comments(table, names, random);
    }

    /** A change of one table; each number is another one. */
    String change(int number) {
        return "alter table %s add column added_%d integer".formatted(name(tables / 2), number);
    }

    private String parent(int number, Random random) {
        boolean refers = number > 0 && random.nextInt(10) > 0;
        return "parent_id bigint" + (refers ? " references " + name(random.nextInt(number)) : "");
    }

    private String type(int column, Random random) {
        int others = columns - KEYS;
        int position = column - KEYS;
        // Spreads the arrays evenly over the columns.
        boolean array = (position + 1) * arrays / others > position * arrays / others;
        List<String> choice = array ? ARRAYS : types;
        return choice.get(random.nextInt(choice.size()));
    }

    private String comments(String table, List<String> names, Random random) {
        return names.stream()
                        .filter(name -> random.nextDouble() < comments)
                        .map(name -> "comment on column %s.%s is '%s';\n".formatted(table, name, words(random, 6, " ")))
                        .collect(Collectors.joining())
                + (random.nextDouble() < comments
                        ? "comment on table %s is '%s';\n".formatted(table, words(random, 9, " "))
                        : "");
    }

    private String name(int number) {
        return "lake.%s_%05d".formatted(WORDS.get(number % WORDS.size()), number);
    }

    private static String words(Random random, int count, String between) {
        return random.ints(count, 0, WORDS.size()).mapToObj(WORDS::get).collect(Collectors.joining(between));
    }

    @Override
    public String toString() {
        return "%d tables x %d columns".formatted(tables, columns);
    }
}
