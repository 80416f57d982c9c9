package dev.limn;

import java.util.logging.Filter;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the driver from warning, with each connection, that Query Service's version 0.1.0 is not supported. It has one logger for
 * all it says of connections, so that only this remark is dropped, and whatever filter was there is asked for the rest.
 */
record DriverWarning(@Nullable Filter others) implements Filter {

    // Kept: a logger that nobody holds may be collected, and its filter with it.
    private static final Logger LOGGER = Logger.getLogger("org.postgresql.jdbc.PgConnection");
    private static final String REMARK = "Unsupported Server Version";
    private static final String NO_POSTGRESQL = "0.";

    /** From now on; doing it again does nothing. */
    static synchronized void silence() {
        Filter present = LOGGER.getFilter();
        if (!(present instanceof DriverWarning)) {
            LOGGER.setFilter(new DriverWarning(present));
        }
    }

    @Override
    public boolean isLoggable(LogRecord remark) {
        return !isOurs(remark) && (others == null || others.isLoggable(remark));
    }

    private static boolean isOurs(LogRecord remark) {
        Object[] parameters = remark.getParameters();
        return String.valueOf(remark.getMessage()).startsWith(REMARK)
                && parameters != null
                && parameters.length > 0
                && String.valueOf(parameters[0]).startsWith(NO_POSTGRESQL);
    }
}
