package dev.limn.queryservice.internal;

import dev.limn.queryservice.ResultTruncatedException;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jooq.ExecuteContext;
import org.jooq.ExecuteListener;

/**
 * Finds results that Query Service has cut: it gives 50,000 rows to a query that has no limit (documented: guardrails), and
 * does not say that there were more. To be asked before others put their own result sets around the driver's. Thread-safe.
 *
 * @param warns whether to log instead of throwing
 */
record RowCap(boolean warns) implements ExecuteListener {

    private static final System.Logger LOGGER = System.getLogger("dev.limn.Limn");
    private static final long CAP = 50_000;

    @Override
    public void fetchStart(ExecuteContext context) {
        ResultSet rows = context.resultSet();
        String sql = context.sql();
        if (rows != null && sql != null) {
            boolean cutByUs = cutByUs(context);
            context.resultSet(new CountedRows(rows, count -> check(sql, count, cutByUs)));
        }
    }

    private static boolean cutByUs(ExecuteContext context) {
        try {
            return context.statement() != null && context.statement().getMaxRows() > 0;
        } catch (SQLException e) {
            return false;
        }
    }

    private void check(String sql, long rows, boolean cutByUs) {
        if (rows != CAP || cutByUs) {
            return;
        }
        SqlOutline outline = SqlOutline.of(sql);
        if (outline.isQuery() && !outline.isLimited()) {
            report(
                    "exactly 50,000 rows came, as many as Query Service gives to a query without a limit: there may be more"
                            + " (say a limit, say noRowCap() for all rows, or switch off Guard.ROW_CAP if these are all)");
        }
    }

    private void report(String finding) {
        if (!warns) {
            throw new ResultTruncatedException(finding);
        }
        LOGGER.log(System.Logger.Level.WARNING, finding);
    }
}
