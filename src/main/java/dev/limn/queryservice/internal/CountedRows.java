package dev.limn.queryservice.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.function.LongConsumer;
import org.jooq.tools.jdbc.DefaultResultSet;

/** The driver's rows, which tell at their end how many they were. */
final class CountedRows extends DefaultResultSet {

    private final LongConsumer atEnd;
    private long rows;
    private boolean ended;

    CountedRows(ResultSet rows, LongConsumer atEnd) {
        super(rows);
        this.atEnd = atEnd;
    }

    @Override
    public boolean next() throws SQLException {
        boolean more = super.next();
        if (more) {
            rows++;
        } else if (!ended) {
            ended = true;
            atEnd.accept(rows);
        }
        return more;
    }
}
