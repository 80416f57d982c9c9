package dev.limn.codegen;

import dev.limn.testing.TestDatabase;
import dev.limn.testing.TlsPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.regex.Pattern;

/** A database of its own for one test, with two schemas and little in them. */
final class ShopDatabase implements AutoCloseable {

    private final TestDatabase database = new TestDatabase();

    ShopDatabase() {
        execute("""
                create schema shop;
                create schema stock;
                create type shop.state as enum ('placed', 'sent');
                create table shop.customer (id int primary key, name text);
                create table shop.orders (id int primary key, customer_id int references shop.customer, state shop.state);
                create view shop.order_count as select count(*) as orders from shop.orders;
                create table stock.shelf (id int primary key, order_id int references shop.orders);
                """);
    }

    void execute(String sql) {
        database.execute(sql);
    }

    Connection connect() throws SQLException {
        return database.connect();
    }

    GenerationReport generate(GeneratorOptions options) throws SQLException {
        try (Connection connection = connect()) {
            return Generator.generate(connection, options);
        }
    }

    String generateInOtherJvm(Path directory, String... options) throws IOException, InterruptedException {
        return OtherJvm.generate(TlsPostgres.shared(), database.name(), directory, options);
    }

    /** Of the schema {@code shop} alone. */
    static GeneratorOptions shop(Path directory) {
        return GeneratorOptions.of("com.example.db", directory).withSchemas(List.of("shop"));
    }

    static List<Pattern> patterns(String... patterns) {
        return List.of(patterns).stream().map(Pattern::compile).toList();
    }

    @Override
    public void close() {
        database.close();
    }
}
