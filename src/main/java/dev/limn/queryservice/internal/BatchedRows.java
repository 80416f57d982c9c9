package dev.limn.queryservice.internal;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;
import org.jooq.tools.jdbc.DefaultPreparedStatement;

/** A statement that adds rows, of which a batch is sent as few statements that each add many. */
final class BatchedRows extends DefaultPreparedStatement {

    /** In one statement. So many take Spark twenty seconds, and the 65,535 that the protocol can number ten minutes. */
    private static final int PARAMETERS = 10_000;

    private final IntFunction<String> sql;
    private final Parameters parameters;
    private final List<List<Parameters.Setting>> rows = new ArrayList<>();

    /** @param sql the statement for so many rows at once */
    BatchedRows(PreparedStatement statement, IntFunction<String> sql) {
        this(new Parameters(statement), sql);
    }

    private BatchedRows(Parameters parameters, IntFunction<String> sql) {
        super(parameters.statement());
        this.parameters = parameters;
        this.sql = sql;
    }

    /** @throws SQLException if the row has more values, or fewer, than the first one */
    @Override
    public void addBatch() throws SQLException {
        List<Parameters.Setting> row = parameters.take();
        if (!rows.isEmpty() && rows.getFirst().size() != row.size()) {
            throw new SQLException(
                    "row %d of the batch has %d values, and the first has %d"
                            .formatted(
                                    rows.size() + 1, row.size(), rows.getFirst().size()),
                    "07001");
        }
        rows.add(row);
    }

    @Override
    public void clearBatch() {
        rows.clear();
    }

    @Override
    public int[] executeBatch() throws SQLException {
        return Arrays.stream(executeLargeBatch()).mapToInt(Math::toIntExact).toArray();
    }

    @Override
    public long[] executeLargeBatch() throws SQLException {
        long[] counts = new long[rows.size()];
        for (int from = 0; from < counts.length; from += atOnce()) {
            int to = Math.min(from + atOnce(), counts.length);
            Arrays.fill(counts, from, to, execute(rows.subList(from, to)));
        }
        rows.clear();
        return counts;
    }

    private int atOnce() {
        return Math.max(1, PARAMETERS / Math.max(1, rows.getFirst().size()));
    }

    /** How many rows each of them added, as far as the server tells. */
    private long execute(List<List<Parameters.Setting>> some) throws SQLException {
        try (PreparedStatement statement = getConnection().prepareStatement(sql.apply(some.size()))) {
            statement.setQueryTimeout(getQueryTimeout());
            int offset = 0;
            for (List<Parameters.Setting> row : some) {
                for (Parameters.Setting setting : row) {
                    setting.repeat(statement, offset);
                }
                offset += row.size();
            }
            long added = statement.executeLargeUpdate();
            return added > 0 && added % some.size() == 0 ? added / some.size() : Statement.SUCCESS_NO_INFO;
        }
    }
}
