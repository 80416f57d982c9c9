package dev.limn;

import static java.util.Objects.requireNonNull;

import dev.limn.catalog.CatalogScope;
import dev.limn.credentials.Credentials;
import dev.limn.credentials.Target;
import dev.limn.large.CopyInto;
import dev.limn.large.CopyOut;
import dev.limn.large.internal.Copying;
import dev.limn.large.internal.RowStreams;
import dev.limn.queryservice.Guard;
import dev.limn.queryservice.ResultTruncatedException;
import dev.limn.queryservice.internal.RunTimeGuards;
import dev.limn.queryservice.internal.SparkDialect;
import dev.limn.types.ExactValues;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
        Target target = builder.target();
        boolean queryService = target == Target.QUERY_SERVICE;
        this.pool = new Pool(builder.options(target));
        DefaultConfiguration configuration = new DefaultConfiguration();
        configuration
                .set(new PooledConnections(pool))
                .set(SQLDialect.POSTGRES)
                .set(builder.settings)
                .set(new NamedFailures());
        if (queryService) {
            builder.configureQueryService(configuration);
        }
        configuration.setAppending(new ExactValues());
        this.dsl = DSL.using(configuration);
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
        return tables(new CatalogScope(List.of(schemas), List.of(), List.of()));
    }

    /** The same, as far as they are in scope. */
    public List<TableName> tables(CatalogScope scope) {
        return SystemCatalog.tables(dsl, scope);
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
     * <p>Up to 5,000 rows come at once, fewer of wide ones: on PostgreSQL 50,000 values, in the transaction whose
     * {@code dsl()} made the query, or in one that ends with the stream; on Query Service 500,000, through an SQL cursor, which
     * has no cap on rows. A stream that nobody closes and nobody can read any more is closed, with a warning, when the JVM finds
     * it.
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
        private Optional<Target> target = Optional.empty();
        private Optional<Integer> poolSize = Optional.empty();
        private Optional<Duration> idleTimeout = Optional.empty();
        private Duration connectTimeout = Duration.ofSeconds(10);
        private Duration sessionWait = Duration.ofSeconds(30);
        private Optional<DriverProfile> driver = Optional.empty();
        private boolean warnsWhenTruncated;
        private Optional<Duration> statementTimeout = Optional.empty();
        private boolean readOnly;
        private final Set<Guard> guards = EnumSet.allOf(Guard.class);
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
         * Credentials that change: asked anew for each connection, by any thread, and once when opened, for their target,
         * unless {@link #target} says it. For a password that is replaced on disk, {@code () -> Credentials.fromFile(file)}.
         */
        public Builder credentials(Supplier<Credentials> credentials) {
            this.credentials = Optional.of(credentials);
            return this;
        }

        /**
         * Which kind of server all credentials are for; as the first ones tell unless said. Those that tell otherwise later are
         * not used: connecting throws {@link IllegalStateException}.
         */
        public Builder target(Target target) {
            this.target = Optional.of(target);
            return this;
        }

        /** What the server's lists and logs call us; {@code limn} unless said otherwise. */
        public Builder applicationName(String applicationName) {
            this.applicationName = requireNonNull(applicationName, "applicationName");
            return this;
        }

        /**
         * How many connections there may be at once; unless said otherwise 10, and 1 on Query Service, where a licence mostly
         * has no more sessions (documented: packages).
         */
        public Builder poolSize(int poolSize) {
            this.poolSize = Optional.of(atLeastOne(poolSize, "poolSize"));
            return this;
        }

        /**
         * How long a connection that nobody uses is kept, give or take half a minute; at least 10 seconds. Unless said otherwise
         * 10 minutes, and 1 minute on Query Service, where others may wait for the session.
         */
        public Builder idleTimeout(Duration idleTimeout) {
            // What the pool does not take it replaces, with a warning only.
            if (idleTimeout.compareTo(Duration.ofSeconds(10)) < 0) {
                throw new IllegalArgumentException("idleTimeout must be at least 10 s, and is " + idleTimeout);
            }
            this.idleTimeout = Optional.of(idleTimeout);
            return this;
        }

        /** How long to wait for a connection, new or pooled; 10 seconds unless said otherwise. */
        public Builder connectTimeout(Duration connectTimeout) {
            this.connectTimeout = positive(connectTimeout, "connectTimeout");
            return this;
        }

        /**
         * Query Service only: how long to wait for a session when the organization has no more, 30 seconds unless said
         * otherwise. Then {@link SessionLimitException} is thrown.
         */
        public Builder sessionWait(Duration sessionWait) {
            this.sessionWait = positive(sessionWait, "sessionWait");
            return this;
        }

        /**
         * How the driver speaks; unless said otherwise {@link DriverProfile#USUAL}, and {@link DriverProfile#CONSERVATIVE} on
         * Query Service.
         */
        public Builder driver(DriverProfile driver) {
            this.driver = Optional.of(driver);
            return this;
        }

        /**
         * How long the server may work on one statement, without limit unless said otherwise. What takes longer throws
         * {@link StatementTimeoutException}. PostgreSQL keeps it itself; on Query Service what {@link Limn#dsl} runs is
         * cancelled, queries in any case as {@link Guard#TIME_LIMIT} says.
         */
        public Builder statementTimeout(Duration statementTimeout) {
            this.statementTimeout = Optional.of(positive(statementTimeout, "statementTimeout"));
            return this;
        }

        /**
         * Refuses to write, with {@link ReadOnlyException}. PostgreSQL does so itself, by a setting of the session. Query Service
         * has none: there {@link Limn#dsl} sends nothing but queries and statements about the session, and
         * {@link Limn#dataSource} what it is told; credentials that may only read are the safer way.
         */
        public Builder readOnly() {
            this.readOnly = true;
            return this;
        }

        /** Query Service only: logs a truncated result instead of throwing {@link ResultTruncatedException}. */
        public Builder warnWhenTruncated() {
            this.warnsWhenTruncated = true;
            return this;
        }

        /** Query Service only: switches guards off, all of which are on. */
        public Builder without(Guard... guards) {
            this.guards.removeAll(Set.of(guards));
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
         * Makes {@link #open} ask the server, in one statement (on PostgreSQL), for what these generated tables expect of it, and throw
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
            Supplier<Credentials> needed = neededCredentials();
            return target.orElseGet(() -> needed.get().target());
        }

        private ConnectionOptions options(Target target) {
            boolean scarce = target == Target.QUERY_SERVICE;
            return new ConnectionOptions(
                    neededCredentials(),
                    target,
                    applicationName,
                    poolSize.orElse(scarce ? 1 : 10),
                    idleTimeout.orElse(Duration.ofMinutes(scarce ? 1 : 10)),
                    connectTimeout,
                    sessionWait,
                    statementTimeout,
                    readOnly,
                    !guards.contains(Guard.TRANSACTIONS),
                    driver.orElse(scarce ? DriverProfile.CONSERVATIVE : DriverProfile.USUAL));
        }

        private void configureQueryService(DefaultConfiguration configuration) {
            TimeLimits limits = new TimeLimits(statementTimeout, guards.contains(Guard.TIME_LIMIT));
            configuration.set(new QueryServiceNames(limits), limits);
            SparkDialect.configure(configuration, guards);
            if (readOnly) {
                configuration.setAppending(new QueriesOnly());
            }
            RunTimeGuards.configure(configuration, guards, warnsWhenTruncated);
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
