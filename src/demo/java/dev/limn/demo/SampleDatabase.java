package dev.limn.demo;

import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/** A shop whose customers also leave web events: the same tables and rows on every server. */
public final class SampleDatabase {

    private SampleDatabase() {}

    /** Brings a database up to the newest migration; does nothing where it is already. */
    public static void migrate(DataSource database) {
        Flyway.configure().loggers("slf4j").dataSource(database).load().migrate();
    }
}
