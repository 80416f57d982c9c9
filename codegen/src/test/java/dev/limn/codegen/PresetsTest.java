package dev.limn.codegen;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.limn.Limn;
import dev.limn.testing.CompiledClasses;
import dev.limn.testing.TestDatabase;
import dev.limn.testing.TlsPostgres;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jooq.Table;
import org.jooq.UpdatableRecord;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Lean classes, and full ones beside them. */
class PresetsTest {

    private static final List<String> TABLES = List.of("customer", "orders", "line", "product");
    private static final Pattern PATH = Pattern.compile("class \\w+Path ");

    @AutoClose
    private final TestDatabase database = new TestDatabase();

    @TempDir
    Path temporary;

    @BeforeEach
    void makeTables() {
        database.execute("""
                create type state as enum ('placed', 'sent');
                create type address as (street text, city text);
                create table customer (
                    id bigint generated always as identity primary key,
                    name text not null,
                    home address,
                    tags text[] not null default '{}',
                    referred_by bigint references customer
                );
                create table product (id int primary key, name text, price numeric(10, 2));
                create table orders (
                    id bigint generated always as identity primary key,
                    customer_id bigint not null references customer,
                    payer_id bigint references customer,
                    state state not null default 'placed'
                );
                create table line (
                    order_id bigint references orders,
                    product_id int references product,
                    primary key (order_id, product_id)
                );
                create function orders_of(customer bigint) returns setof orders language sql
                    as 'select * from orders where customer_id = customer';
                create view names as select name from customer;
                """);
    }

    @Test
    void leanClassesHaveNoPaths() throws Exception {
        generate(Presets.all(Preset.LEAN));

        SortedMap<String, String> files = Trees.read(sources());
        files.keySet().removeIf(path -> path.contains("/udt/") || !path.endsWith(".java"));
        files.values().forEach(text -> assertThat(PATH.matcher(text).find()).isFalse());
    }

    @Test
    void leanClassesReadEveryTable() throws Exception {
        database.execute("insert into customer (name, home, tags) values ('Ada', ('a', 'b'), '{x}')");
        generate(Presets.all(Preset.LEAN));

        ReadBack.everything(TlsPostgres.shared(), database.name(), sources(), classes());
    }

    @Test
    void leanRecordsStoreWhatTheirSettersGot() throws Exception {
        generate(Presets.all(Preset.LEAN));

        try (CompiledClasses compiled = CompiledClasses.compile(sources(), classes());
                Limn limn = Limn.open(database.credentials())) {
            Table<?> customers = requireNonNull(compiled.tables().get(DSL.name("public", "customer")));
            UpdatableRecord<?> customer = (UpdatableRecord<?>) limn.dsl().newRecord(customers);
            call(customer, "setName", String.class, "Ada");
            call(customer, "setTags", String[].class, new String[] {"new"});
            customer.store();
            call(customer, "setName", String.class, "Grace");
            customer.store();

            UpdatableRecord<?> found =
                    (UpdatableRecord<?>) requireNonNull(limn.dsl().fetchOne(customers));
            assertThat(get(found, "getId")).isEqualTo(get(customer, "getId")).isEqualTo(1L);
            assertThat(get(found, "getName")).isEqualTo("Grace");
            assertThat(get(found, "getTags")).isEqualTo(new String[] {"new"});
            assertThat(found.delete()).isEqualTo(1);
        }
    }

    static List<List<String>> partsOfTables() {
        return IntStream.range(0, 1 << TABLES.size())
                .mapToObj(bits -> IntStream.range(0, TABLES.size())
                        .filter(i -> (bits >> i & 1) == 1)
                        .mapToObj(TABLES::get)
                        .toList())
                .toList();
    }

    @ParameterizedTest
    @MethodSource("partsOfTables")
    void fullClassesCompileBesideLeanOnes(List<String> full) throws Exception {
        generate(new Presets(Preset.LEAN, ShopDatabase.patterns(full.toArray(String[]::new)), List.of()));

        try (CompiledClasses compiled = CompiledClasses.compile(sources(), classes())) {
            assertThat(compiled.tables()).hasSize(TABLES.size() + 1);
            List<String> fullOnes = new ArrayList<>();
            for (Class<?> type : compiled.types()) {
                if (Table.class.isAssignableFrom(type) && isFull(type)) {
                    fullOnes.add(type.getSimpleName());
                }
            }
            assertThat(fullOnes).hasSameSizeAs(full);
        }
    }

    // Only full classes narrow what rename returns.
    private static boolean isFull(Class<?> type) throws NoSuchMethodException {
        return type.getMethod("rename", String.class).getReturnType() == type && type.getEnclosingClass() == null;
    }

    private void generate(Presets presets) throws Exception {
        try (Connection connection = database.connect()) {
            Generator.generate(
                    connection, GeneratorOptions.of("com.example.db", sources()).withPresets(presets));
        }
    }

    private Path sources() {
        return temporary.resolve("java");
    }

    private Path classes() throws Exception {
        return Files.createDirectories(temporary.resolve("classes"));
    }

    private static void call(Object record, String setter, Class<?> type, Object value) throws Exception {
        record.getClass().getMethod(setter, type).invoke(record, value);
    }

    private static Object get(Object record, String getter) throws Exception {
        return record.getClass().getMethod(getter).invoke(record);
    }
}
