package dev.limn.demo;

import dev.limn.Limn;
import dev.limn.testing.TlsPostgres;
import org.jooq.DSLContext;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Gives a test that asks for a {@link DSLContext} the sample database: a fresh copy, migrated once for all. */
final class SampleCopy implements ParameterResolver {

    private static final class Original {
        static final String DATABASE = migrated();

        private static String migrated() {
            String database = TlsPostgres.shared().createDatabase();
            try (Limn limn = open(database)) {
                SampleDatabase.migrate(limn.dataSource());
            }
            return database;
        }
    }

    private record Copy(String database, Limn limn) implements AutoCloseable {

        static Copy make() {
            String database = TlsPostgres.shared().copyDatabase(Original.DATABASE);
            return new Copy(database, open(database));
        }

        @Override
        public void close() {
            limn.close();
            TlsPostgres.shared().dropDatabase(database);
        }
    }

    private static Limn open(String database) {
        return Limn.open(TlsPostgres.shared().credentials(database).build());
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
        return parameter.getParameter().getType() == DSLContext.class;
    }

    @Override
    public DSLContext resolveParameter(ParameterContext parameter, ExtensionContext test) {
        return test.getStore(Namespace.create(SampleCopy.class))
                .computeIfAbsent("copy", key -> Copy.make(), Copy.class)
                .limn()
                .dsl();
    }
}
