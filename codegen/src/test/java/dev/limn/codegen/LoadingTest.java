package dev.limn.codegen;

import static org.assertj.core.api.Assertions.assertThat;

import dev.limn.testing.CompiledClasses;
import dev.limn.testing.TlsPostgres;
import java.lang.reflect.Field;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whichever generated class a program happens to use first, all the others are there. */
class LoadingTest {

    private static final String SCHEMA = """
            create schema shop;
            set search_path = shop;
            create type address as (street text, city text);
            create type state as enum ('open', 'closed');
            create domain home as address;
            create domain any_state as state;
            create domain states as state[];
            create domain amount as numeric(10,2);
            create table product (name text, price amount);
            create table customer (address address, home home, state any_state, states states, favourite product);
            create table delivery (customer customer, products product[], amount amount);
            """;

    @TempDir
    Path temporary;

    @Test
    void canBeginWithAnyClass() throws Exception {
        TlsPostgres server = TlsPostgres.shared();
        String database = server.createDatabase();
        server.execute(database, SCHEMA);
        Path classes = temporary.resolve("classes");
        List<String> names;

        try (Connection connection = server.connect(database)) {
            Generator.generate(
                    connection,
                    GeneratorOptions.of("dev.limn.loading", temporary.resolve("java"))
                            .withSchemas(List.of("shop")));
        }
        try (CompiledClasses compiled = CompiledClasses.compile(temporary.resolve("java"), classes)) {
            names = compiled.types().stream().map(Class::getName).toList();
        }

        assertThat(names).hasSizeGreaterThan(10);
        for (String first : names) {
            knowsAllTablesAfter(first, classes);
        }
    }

    private static void knowsAllTablesAfter(String first, Path classes) throws Exception {
        try (URLClassLoader loader =
                new URLClassLoader(new URL[] {classes.toUri().toURL()})) {
            Class.forName(first, true, loader);

            Class<?> schema = Class.forName("dev.limn.loading.Shop", true, loader);
            Object shop = schema.getField("SHOP").get(null);
            for (Field field : schema.getFields()) {
                assertThat(field.get(shop)).as(field + " after " + first).isNotNull();
            }
        }
    }
}
