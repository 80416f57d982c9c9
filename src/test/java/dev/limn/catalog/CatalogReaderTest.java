package dev.limn.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.limn.testing.TestDatabase;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class CatalogReaderTest {

    private static final String TABLES = """
            do $$ begin
                for i in %d..%d loop
                    execute format('create table t%%s (id int primary key, parent int references t%%s, name text unique,
                        tags text[] default ''{}'', check (id > 0))', i, i);
                    execute format('create type c%%s as (a int, b t%%s)', i, i);
                    execute format('create type e%%s as enum (''a'')', i);
                    execute format('create domain d%%s as int check (value > 0)', i);
                    execute format('create view v%%s as select * from t%%s', i, i);
                    execute format('create function f%%s(a c%%s) returns setof t%%s language sql as ''select * from t%%s''',
                        i, i, i, i);
                end loop;
            end $$
            """;

    @AutoClose
    private final TestDatabase database = new TestDatabase();

    @Test
    void asksAsOftenForManyTablesAsForFew() throws Exception {
        database.execute(TABLES.formatted(1, 3));
        int few = statements(6);
        database.execute(TABLES.formatted(4, 300));

        int many = statements(600);

        assertThat(many).isEqualTo(few).isLessThanOrEqualTo(40);
    }

    private int statements(int tables) throws SQLException {
        AtomicInteger count = new AtomicInteger();
        try (Connection connection = database.connect()) {
            Catalog catalog = CatalogReader.read(
                    counted(Connection.class, connection, count), new CatalogScope(List.of(), List.of(), List.of()));
            assertThat(catalog.schemas().getFirst().tables()).hasSize(tables);
        }
        return count.get();
    }

    private static <T> T counted(Class<T> type, T counted, AtomicInteger count) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (proxy, method, arguments) -> call(counted, method, arguments, count)));
    }

    private static @Nullable Object call(
            Object counted, Method method, Object @Nullable [] arguments, AtomicInteger count) throws Throwable {
        if (method.getName().startsWith("execute")) {
            count.incrementAndGet();
        }
        try {
            return switch (method.invoke(counted, arguments)) {
                case PreparedStatement statement -> counted(PreparedStatement.class, statement, count);
                case Statement statement -> counted(Statement.class, statement, count);
                case null -> null;
                case Object other -> other;
            };
        } catch (InvocationTargetException e) {
            throw e.getTargetException();
        }
    }
}
