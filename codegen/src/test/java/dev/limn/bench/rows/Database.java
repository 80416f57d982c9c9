package dev.limn.bench.rows;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.limn.Limn;
import dev.limn.credentials.Credentials;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Properties;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.postgresql.ds.PGSimpleDataSource;

/** One database by three ways: Limn, jOOQ over a pool, and the driver alone. */
final class Database implements AutoCloseable {

    private final Limn limn;
    private final PGSimpleDataSource driver = new PGSimpleDataSource();
    private final HikariDataSource pool;

    private Database(Path credentials, boolean rewritesBatches) throws IOException {
        limn = Limn.open(Credentials.fromFile(credentials));
        configure(driver, credentials);
        driver.setReWriteBatchedInserts(rewritesBatches);
        pool = pool(driver);
    }

    /** @param rewritesBatches whether the driver makes one statement of a batch of inserts, without Limn */
    static Database of(Path credentials, boolean rewritesBatches) throws IOException {
        return new Database(credentials, rewritesBatches);
    }

    static Database of(Path credentials) throws IOException {
        return of(credentials, false);
    }

    private static void configure(PGSimpleDataSource driver, Path credentials) throws IOException {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(credentials)) {
            properties.load(reader);
        }
        driver.setServerNames(new String[] {properties.getProperty("host")});
        driver.setPortNumbers(new int[] {Integer.parseInt(properties.getProperty("port"))});
        driver.setDatabaseName(properties.getProperty("dbname"));
        driver.setUser(properties.getProperty("user"));
        driver.setPassword(properties.getProperty("password"));
        driver.setSslMode("verify-full");
        driver.setSslRootCert(properties.getProperty("sslrootcert"));
    }

    private static HikariDataSource pool(PGSimpleDataSource driver) {
        HikariConfig configuration = new HikariConfig();
        configuration.setDataSource(driver);
        configuration.setMinimumIdle(0);
        configuration.setInitializationFailTimeout(-1);
        return new HikariDataSource(configuration);
    }

    Limn limn() {
        return limn;
    }

    DSLContext jooq() {
        return DSL.using(pool, SQLDialect.POSTGRES);
    }

    /** The caller closes it. */
    Connection connect() throws SQLException {
        return driver.getConnection();
    }

    @Override
    public void close() {
        pool.close();
        limn.close();
    }
}
