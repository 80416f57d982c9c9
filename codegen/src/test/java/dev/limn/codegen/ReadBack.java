package dev.limn.codegen;

import static org.assertj.core.api.Assertions.assertThat;

import dev.limn.Limn;
import dev.limn.testing.CompiledClasses;
import dev.limn.testing.TlsPostgres;
import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Name;
import org.jooq.Record;
import org.jooq.Result;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/**
 * Compiles generated classes, validates them against the database they come from, and reads every table through them:
 * nothing is lost, nothing is mixed up, and nothing is called so that is not.
 */
final class ReadBack {

    private ReadBack() {}

    static void everything(TlsPostgres server, String database, Path sources, Path classes)
            throws IOException, ReflectiveOperationException {
        try (CompiledClasses compiled = CompiledClasses.compile(sources, classes)) {
            SortedMap<Name, Table<?>> tables = compiled.tables();
            Limn.Builder builder = Limn.builder()
                    .credentials(server.credentials(database).build())
                    .validateOnOpen(tables.values().toArray(Table<?>[]::new));
            try (Limn limn = builder.open()) {
                assertThat(columns(tables)).isEqualTo(columns(limn.dsl()));
                tables.values().forEach(table -> readsWhatIsThere(limn.dsl(), table));
            }
        }
    }

    private static SortedMap<Name, List<String>> columns(SortedMap<Name, Table<?>> tables) {
        SortedMap<Name, List<String>> columns = new TreeMap<>();
        tables.forEach((name, table) ->
                columns.put(name, Stream.of(table.fields()).map(Field::getName).toList()));
        return columns;
    }

    private static SortedMap<Name, List<String>> columns(DSLContext dsl) {
        SortedMap<Name, List<String>> columns = new TreeMap<>();
        for (Record row : dsl.fetch("""
                select nspname, relname, array_remove(array_agg(attname::text order by attnum), null)
                from pg_class
                join pg_namespace on pg_namespace.oid = relnamespace
                left join pg_attribute on attrelid = pg_class.oid and attnum > 0 and not attisdropped
                where relkind in ('r', 'p', 'v', 'm', 'f') and nspname !~ '^pg_|^information_schema$'
                group by nspname, relname
                """)) {
            columns.put(
                    DSL.name(row.get(0, String.class), row.get(1, String.class)), List.of(row.get(2, String[].class)));
        }
        return columns;
    }

    private static void readsWhatIsThere(DSLContext dsl, Table<?> table) {
        Result<Record> plain = dsl.fetch("select * from {0}", DSL.table(CompiledClasses.qualifiedName(table)));
        Result<?> generated = dsl.selectFrom(table).fetch();
        assertThat(generated).as(table.toString()).hasSameSizeAs(plain);
        for (int row = 0; row < plain.size(); row++) {
            assertThat(texts(generated.get(row))).isEqualTo(texts(plain.get(row)));
            assertThat(getters(generated.get(row)))
                    .containsExactlyInAnyOrder(generated.get(row).intoArray());
        }
    }

    private static List<String> texts(Record row) {
        return Stream.of(row.fields())
                .filter(field -> field.getType() == String.class)
                .map(field -> field.getName() + " " + row.get(field))
                .toList();
    }

    private static List<Object> getters(Record row) {
        return Stream.of(row.getClass().getDeclaredMethods())
                .filter(method -> method.getName().startsWith("get") && method.getParameterCount() == 0)
                .map(method -> call(method, row))
                .toList();
    }

    private static @Nullable Object call(Method method, Record row) {
        try {
            return method.invoke(row);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(method.toString(), e);
        }
    }
}
