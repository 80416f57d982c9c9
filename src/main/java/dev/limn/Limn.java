package dev.limn;

import static java.util.Objects.requireNonNull;

import dev.limn.credentials.Credentials;
import dev.limn.credentials.Target;
import dev.limn.large.CopyInto;
import dev.limn.large.CopyOut;
import dev.limn.large.internal.Copying;
import dev.limn.large.internal.RowStreams;
import dev.limn.queryservice.internal.SparkDialect;
import dev.limn.types.ExactValues;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.ResultQuery;
import org.jooq.SQLDialect;
import org.jooq.Schema;
import org.jooq.Table;
import org.jooq.conf.ExecuteWithoutWhere;
import org.jooq.conf.Settings;
import org.jooq.impl.DSL;
import org.jooq.impl.DefaultConfiguration;

/**
 * A database, reached over verified TLS with stored credentials. Opening it connects to nothing, unless to
 * {@linkplain Builder#validateOnOpen validate}; the first query does. Thread-safe: an application has one and closes it at
 * its end.
 *
 * <pre>{@code
 * try (Limn limn = Limn.open(Credentials.load())) {
 *     limn.dsl().selectFrom(CUSTOMER).where(CUSTOMER.CITY.eq("Oslo")).fetch();
 * }
 * }</pre>
 *
 * <p>Connections that fail throw {@link LimnException}s. {@code UPDATE} and {@code DELETE} without a {@code WHERE} throw
 * jOOQ's {@link org.jooq.exception.DataAccessException} before anything is sent.
 */
public final class Limn implements AutoCloseable {

    private final Pool pool;
    private final DSLContext dsl;
    private final RowStreams streams;
    private final Copying copying;

    private Limn(Builder builder) {
        this.pool = new Pool(builder.options());
        DefaultConfiguration configuration = new DefaultConfiguration();
        configuration
                .set(new PooledConnections(pool))
                .set(SQLDialect.POSTGRES)
                .set(builder.settings)
                .set(new NamedFailures(), new ExactValues());
        if (builder.target() == Target.QUERY_SERVICE) {
            SparkDialect.configure(configuration);
        }
        this.dsl = DSL.using(configuration);
        boolean queryService = builder.target() == Target.QUERY_SERVICE;
        this.streams = new RowStreams(configuration, queryService);
        this.copying = new Copying(configuration, !queryService, Failures::copying);
    }

    /** A database with the usual options. */
    public static Limn open(Credentials credentials) {
        return builder().credentials(credentials).open();
    }

    /** A database with other options; {@link Builder#credentials} are the ones it needs. */
    public static Builder builder() {
        return new Builder();
    }

    /** Where fluent queries start; always the same, to be shared by all threads. */
    public DSLContext dsl() {
        return dsl;
    }

    /**
     * The tables, views, materialised views and foreign tables that the user may do anything with, sorted. This is what
     * the generator writes classes for.
     *
     * @param schemas where to look; everywhere but in the system's schemas when none is named
     */
    public List<TableName> tables(String... schemas) {
        return SystemCatalog.tables(dsl, List.of(schemas));
    }

    /** The schemas that are not the system's and that the user may look into, sorted. */
    public List<String> schemas() {
        return SystemCatalog.schemas(dsl);
    }

    /**
     * The rows of a query, in their order, in constant memory however many they are: what jOOQ's own
     * {@link ResultQuery#stream()} is for where a driver needs no help. Rows, types and exceptions are those of
     * {@code fetch()}. A connection is in use, and so is Query Service's one session, until the last row is read or the
     * stream is closed, by any thread.
     *
     * <pre>{@code
     * try (Stream<EventRecord> events = limn.stream(limn.dsl().selectFrom(EVENT).orderBy(EVENT.AT))) {
     *     events.takeWhile(this::isWanted).forEach(this::use);
     * }
     * }</pre>
     *
     * <p>On PostgreSQL, 1,000 rows come at once, in the transaction whose {@code dsl()} made the query, or in one that ends
     * with the stream. On Query Service, 5,000 come at once, through an SQL cursor, which has no cap on rows. A stream that
     * nobody closes and nobody can read any more is closed, with a warning, when the JVM finds it.
     */
    public <R extends Record> Stream<R> stream(ResultQuery<R> query) {
        return streams.open(query);
    }

    /**
     * As {@link #stream(ResultQuery)}, with another number of rows at once: memory holds so many, and each portion takes a
     * round trip.
     */
    public <R extends Record> Stream<R> stream(ResultQuery<R> query, int rowsAtOnce) {
        return streams.open(query, rowsAtOnce);
    }

    /** Loads many rows into a table, faster than any {@code INSERT}. PostgreSQL only; Query Service has none such. */
    public <R extends Record> CopyInto<R> copyInto(Table<R> table) {
        return CopyInto.of(copying, table);
    }

    /** Writes a query's rows as a file. PostgreSQL only; Query Service has none such. */
    public CopyOut copyOut(ResultQuery<?> query) {
        return CopyOut.of(copying, query);
    }

    /**
     * The same connections for what speaks JDBC, such as Flyway. Its failures are {@link java.sql.SQLException}s that say
     * what a {@link LimnException} would, and have it as their cause.
     */
    public DataSource dataSource() {
        return pool;
    }

    private void validate(List<Table<?>> expected) {
        try {
            Validation.validate(dsl, expected);
        } catch (Throwable e) {
            close();
            throw e;
        }
    }

    /** Ends all connections. Afterwards, queries throw {@link IllegalStateException}; closing again does nothing. */
    @Override
    public void close() {
        pool.close();
    }

    /** Options of a {@link Limn}. Not thread-safe. */
    public static final class Builder {

        private Optional<Supplier<Credentials>> credentials = Optional.empty();
        private String applicationName = "limn";
        private int poolSize = 10;
        private Duration connectTimeout = Duration.ofSeconds(10);
        private Optional<Duration> statementTimeout = Optional.empty();
        private boolean readOnly;
        private final List<Table<?>> expected = new ArrayList<>();
        private Settings settings = new Settings()
                .withExecuteUpdateWithoutWhere(ExecuteWithoutWhere.THROW)
                .withExecuteDeleteWithoutWhere(ExecuteWithoutWhere.THROW)
                // As text, which jOOQ else sends, infinity does not reach the server.
                .withBindOffsetDateTimeType(true)
                .withBindOffsetTimeType(true);

        private Builder() {}

        public Builder credentials(Credentials credentials) {
            requireNonNull(credentials, "credentials");
            return credentials(() -> credentials);
        }

        /**
         * Credentials that change: asked anew for each connection, by any thread, and once when opened, for their target. For a password that is replaced on disk,
         * {@code () -> Credentials.fromFile(file)}.
         */
        public Builder credentials(Supplier<Credentials> credentials) {
            this.credentials = Optional.of(credentials);
            return this;
        }

        /** What the server's lists and logs call us; {@code limn} unless said otherwise. */
        public Builder applicationName(String applicationName) {
            this.applicationName = requireNonNull(applicationName, "applicationName");
            return this;
        }

        /** How many connections there may be at once; 10 unless said otherwise. */
        public Builder poolSize(int poolSize) {
            this.poolSize = atLeastOne(poolSize, "poolSize");
            return this;
        }

        /** How long to wait for a connection, new or pooled; 10 seconds unless said otherwise. */
        public Builder connectTimeout(Duration connectTimeout) {
            this.connectTimeout = positive(connectTimeout, "connectTimeout");
            return this;
        }

        /**
         * How long the server may work on one statement, kept by the server itself; without limit unless said otherwise.
         * What takes longer throws {@link StatementTimeoutException}.
         */
        public Builder statementTimeout(Duration statementTimeout) {
            this.statementTimeout = Optional.of(positive(statementTimeout, "statementTimeout"));
            return this;
        }

        /** Makes the server refuse to write, with {@link ReadOnlyException}: a setting of the session. */
        public Builder readOnly() {
            this.readOnly = true;
            return this;
        }

        /**
         * Changes jOOQ's settings, which start with {@code UPDATE} and {@code DELETE} without {@code WHERE} throwing, and
         * times with an offset bound as what they are.
         */
        public Builder settings(UnaryOperator<Settings> change) {
            this.settings = change.apply(settings);
            return this;
        }

        /** As {@link #validateOnOpen(Table...)}, for all tables of a generated {@code DefaultCatalog}. */
        public Builder validateOnOpen(org.jooq.Catalog catalog) {
            return expect(catalog.schemaStream().flatMap(Schema::tableStream).toList(), "no tables in " + catalog);
        }

        /** As {@link #validateOnOpen(Table...)}, for all tables of generated schemas. */
        public Builder validateOnOpen(Schema... schemas) {
            List<Table<?>> tables =
                    Stream.of(schemas).flatMap(Schema::tableStream).toList();
            return expect(tables, "no tables in " + List.of(schemas));
        }

        /**
         * Makes {@link #open} ask the server, in one statement, for what these generated tables expect of it, and throw
         * {@link SchemaMismatchException} with all that does not fit: schemas, tables, views and columns that are not there
         * or that the user may do nothing with; columns of a type that would be another one in Java, or that may hold null
         * although the classes say they never do; values that an enum lacks. New columns do no harm, unless no row can be
         * inserted without a value for them. Several calls add up.
         *
         * <p>Not looked at are lengths and precisions, functions that return rows, the attributes of composite types, and
         * the types of columns for which a converter was chosen, or that jOOQ knows as {@code Object} only.
         */
        public Builder validateOnOpen(Table<?>... tables) {
            return expect(List.of(tables), "no tables");
        }

        private Builder expect(List<Table<?>> tables, String nothing) {
            // Somebody meant to be told, and would not be.
            if (tables.isEmpty()) {
                throw new IllegalArgumentException("validateOnOpen: " + nothing + " (pass what was generated)");
            }
            expected.addAll(tables);
            return this;
        }

        private static int atLeastOne(int value, String name) {
            if (value < 1) {
                throw new IllegalArgumentException(name + " must be at least 1, and is " + value);
            }
            return value;
        }

        private static Duration positive(Duration value, String name) {
            if (!value.isPositive()) {
                throw new IllegalArgumentException(name + " must be longer than nothing, and is " + value);
            }
            return value;
        }

        private Supplier<Credentials> neededCredentials() {
            return credentials.orElseThrow(
                    () -> new IllegalStateException("credentials are missing (call credentials)"));
        }

        private Target target() {
            return neededCredentials().get().target();
        }

        private ConnectionOptions options() {
            return new ConnectionOptions(
                    neededCredentials(), applicationName, poolSize, connectTimeout, statementTimeout, readOnly);
        }

        /** The database; nothing is connected to yet, unless to validate. */
        public Limn open() {
            Limn limn = new Limn(this);
            if (!expected.isEmpty()) {
                limn.validate(expected);
            }
            return limn;
        }
    }
}
