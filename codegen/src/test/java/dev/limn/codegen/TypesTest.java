package dev.limn.codegen;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.limn.Limn;
import dev.limn.testing.CompiledClasses;
import dev.limn.testing.TlsPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Name;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every type, alone and inside of others, with values at the edge of what it can hold: see the files in {@code /types}. */
class TypesTest {

    static final List<String> SCHEMAS = List.of("types", "shapes", "Shapes", "elsewhere");

    // From the fifth time on, the driver asks the server for binary values.
    private static final int TIMES = 7;

    private static CompiledClasses classes;
    private static SortedMap<Name, Table<?>> tables;
    private static Limn limn;

    @BeforeAll
    static void generateAndCompile(@TempDir Path temporary) throws Exception {
        TlsPostgres server = TlsPostgres.shared();
        String database = server.createDatabase();
        server.execute(database, script("samples", "samples-14", "samples-17", "tables", "shapes"));
        classes = generated(server, database, temporary);
        tables = classes.tables();
        limn = Limn.open(server.credentials(database).build());
    }

    @AfterAll
    static void close() throws IOException {
        limn.close();
        classes.close();
    }

    static CompiledClasses generated(TlsPostgres server, String database, Path temporary)
            throws IOException, SQLException {
        try (Connection connection = server.connect(database)) {
            Generator.generate(
                    connection,
                    GeneratorOptions.of("dev.limn.types", temporary.resolve("java"))
                            .withSchemas(SCHEMAS));
        }
        return CompiledClasses.compile(temporary.resolve("java"), temporary.resolve("classes"));
    }

    static String script(String... parts) throws IOException {
        StringBuilder script = new StringBuilder();
        for (String part : parts) {
            script.append(HostileNamesTest.resource("/types/" + part + ".sql"));
        }
        return script.toString();
    }

    @Test
    void allCanBeReadAndAreWhatTheServerSays() {
        assertThat(tables).hasSizeGreaterThan(140);
        for (Table<?> table : tables.values()) {
            readsWhatTheServerSays(limn.dsl(), table, TIMES);
        }
    }

    static void readsWhatTheServerSays(DSLContext dsl, Table<?> table, int times) {
        List<String> expected = texts(dsl, table);
        for (int time = 0; time < times; time++) {
            List<String> actual = new ArrayList<>();
            for (Record row : dsl.selectFrom(table).fetch()) {
                for (Field<?> field : row.fields()) {
                    actual.add(ServerWords.of(row.get(field), expected.get(actual.size())));
                }
            }
            assertThat(actual).as(table.toString()).isEqualTo(expected);
        }
    }

    private static List<String> texts(DSLContext dsl, Table<?> table) {
        List<Field<String>> texts = Stream.of(table.fields())
                .map(field -> DSL.field("{0}::text", String.class, DSL.name(field.getName())))
                .toList();
        if (texts.isEmpty()) {
            return List.of();
        }
        return dsl.select(texts).from(DSL.table(CompiledClasses.qualifiedName(table))).fetch().stream()
                .flatMap(row -> Stream.of(row.intoArray()))
                .map(text -> text == null ? "null" : "'" + text.toString().stripTrailing() + "'")
                .toList();
    }

    /** The tables of tables.sql hold the value of their column {@code v} in all the other columns too. */
    @Test
    void areTheSameInArraysDomainsAndCompositeTypes() {
        int compared = 0;
        for (Table<?> table : tables.values()) {
            if (table.field("matrix") != null && table.field("cs") != null) {
                for (Record row : limn.dsl().selectFrom(table).fetch()) {
                    compared += row.get("v") == null ? 0 : ValueInShapes.compare(row);
                }
            }
        }
        assertThat(compared).isGreaterThan(1000);
    }

    // NaN of whole numbers, and intervals beyond what those of jOOQ can hold, are not read as what they are.
    private static final Pattern READ_IN_PART = Pattern.compile("t\\d+_(numeric_18|interval.*|inner_(type|domain))");

    @Test
    void areCopiedAsTheyCame() {
        int copied = 0;
        for (Table<?> table : tables.values()) {
            if (table.field("matrix") != null && table.field("cs") != null) {
                copied++;
                if (READ_IN_PART.matcher(table.getName()).matches()) {
                    CopyBack.isReadAsItWas(limn, table);
                } else {
                    CopyBack.arrivesAsItWas(limn, table);
                }
            }
        }
        assertThat(copied).isGreaterThan(100);
    }

    @Test
    void goBackToTheServerAsTheyCame() {
        for (String type :
                List.of("money", "tid", "refcursor", "int2vector", "oidvector", "positives", "more_positives")) {
            writesWhatItReads(table(type), "v", "vs", "matrix", "d", "dd", "ds", "da", "c", "cs");
        }
        for (String type :
                List.of("numeric", "numeric_10_2", "date", "time", "timetz", "timestamptz", "timestamptz_0")) {
            writesWhatItReads(table(type), "v", "d");
        }
        writesWhatItReads(table("timestamp"), "v", "d");
    }

    private static Table<?> table(String type) {
        return tables.values().stream()
                .filter(table -> table.getName().matches("t\\d+_" + type))
                .findFirst()
                .orElseThrow();
    }

    private static void writesWhatItReads(Table<?> table, String... columns) {
        DSLContext dsl = limn.dsl();
        for (String column : columns) {
            for (Record row : dsl.selectFrom(table)
                    .where("note <> 'copy' and note not like '1582-%'")
                    .fetch()) {
                Record copy = dsl.newRecord(table);
                set(copy, row, column);
                Field<Integer> id = DSL.field(DSL.name("id"), Integer.class);
                Integer written = dsl.insertInto(table)
                        .set(copy)
                        .set(DSL.field(DSL.name("note"), String.class), "copy")
                        .returning(id)
                        .fetchSingle(id);
                assertThat(text(table, column, requireNonNull(written)))
                        .as(table + "." + column)
                        .isEqualTo(text(table, column, requireNonNull(row.get(id))));
            }
        }
    }

    private static <T> void set(Record copy, Record row, String column) {
        @SuppressWarnings("unchecked")
        Field<T> field = (Field<T>) row.field(column);
        copy.set(field, row.get(field));
    }

    private static String text(Table<?> table, String column, int id) {
        return limn.dsl()
                .select(DSL.field("{0}::text", String.class, DSL.name(column)))
                .from(table)
                .where("id = {0}", DSL.val(id))
                .fetchSingle()
                .value1();
    }
}
