package dev.limn.codegen;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.limn.testing.TlsPostgres;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.sql.Connection;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HostileNamesTest {

    @TempDir
    Path temporary;

    @Test
    void loseNothingAndBecomeNoCode() throws Exception {
        TlsPostgres server = TlsPostgres.shared();
        String database = server.createDatabase();
        server.execute(database, resource("/hostile.sql"));

        try (Connection connection = server.connect(database)) {
            GeneratorOptions options = GeneratorOptions.of("dev.limn.hostile", temporary.resolve("java"));
            Generator.generate(connection, options);

            ReadBack.everything(server, database, temporary.resolve("java"), temporary.resolve("classes"));
            assertThat(Generator.generate(connection, options).written()).isEmpty();
        }
    }

    @Test
    void areReportedWhereTheyGetAnother() throws Exception {
        TlsPostgres server = TlsPostgres.shared();
        String database = server.createDatabase();
        server.execute(database, """
                create table customer (name text, "Name" text);
                create table "Customer" (id text);
                create type state as enum ('a b', 'a-b');
                create table fine (id text);
                """);

        try (Connection connection = server.connect(database)) {
            GenerationReport report =
                    Generator.generate(connection, GeneratorOptions.of("dev.limn.hostile", temporary.resolve("java")));

            assertThat(report.renamed())
                    .containsExactly(
                            "table public.Customer is called Customer_1, Customer_1Record, CUSTOMER_1 in Java",
                            "column public.customer.Name is called NAME_1, name_1, getName_1, setName_1 in Java",
                            "enum public.state value a-b is called a_b_1 in Java");
        }
    }

    static String resource(String name) throws IOException {
        try (InputStream file = requireNonNull(HostileNamesTest.class.getResourceAsStream(name), name)) {
            return new String(file.readAllBytes(), UTF_8);
        }
    }
}
