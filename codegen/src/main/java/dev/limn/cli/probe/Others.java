package dev.limn.cli.probe;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/** What no switch of the emulator is about, but a client would like to know. */
final class Others {

    private static final int OTHER_PORT = 5432;

    private static final String EVERY_TYPE = """
            select 'x' as string, cast(1 as double) as double, cast(1 as float) as float, cast(1 as bigint) as bigint,
              cast(1 as int) as int, cast(1 as smallint) as smallint, cast(1 as tinyint) as tinyint,
              cast(1 as decimal(10, 2)) as decimal, cast('2026-01-01' as date) as date,
              timestamp '2026-01-01 00:00:00' as timestamp, true as boolean, cast('x' as binary) as binary,
              named_struct('a', 1) as struct, array(1) as array, map('a', 1) as map""";

    private Others() {}

    static List<Question> questions() {
        return List.of(
                Question.other("port_5432", "Does port 5432 answer as well?", Others::otherPort),
                Question.other(
                        "server_version",
                        "What does the server call itself?",
                        sandbox -> sandbox.usual().getMetaData().getDatabaseProductVersion()),
                Question.other(
                        "engine_version",
                        "Which Spark is behind it?",
                        sandbox -> shown(sandbox, "select version() as a")),
                Question.other("time_zone", "What is TimeZone?", sandbox -> shown(sandbox, "show timezone")),
                Question.other(
                        "utc_hour",
                        "Which hour is it at the epoch, as Spark prints it?",
                        sandbox -> shown(sandbox, "select date_format(timestamp_seconds(0), 'yyyy-MM-dd HH') as a")),
                Question.other("result_types", "Which types have Spark's types in results?", Others::resultTypes),
                Question.other("describe", "Is DESCRIBE understood?", Others::describe),
                Question.other("row_cap", "How many rows come without a limit?", Others::rowCap));
    }

    private static String shown(Sandbox sandbox, String sql) throws SQLException {
        return String.valueOf(sandbox.text(sql));
    }

    private static String otherPort(Sandbox sandbox) throws SQLException, UndecidedException {
        if (sandbox.credentials().port() == OTHER_PORT) {
            throw new UndecidedException("not asked: the credentials name it");
        }
        try {
            return sandbox.apart(source -> source.setPortNumbers(new int[] {OTHER_PORT}), connection -> "yes");
        } catch (SQLException e) {
            return "no";
        }
    }

    private static String resultTypes(Sandbox sandbox) throws SQLException {
        Connection connection = sandbox.usual();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(EVERY_TYPE)) {
            ResultSetMetaData columns = rows.getMetaData();
            StringBuilder types = new StringBuilder();
            for (int i = 1; i <= columns.getColumnCount(); i++) {
                types.append(i > 1 ? ", " : "")
                        .append(columns.getColumnLabel(i))
                        .append('=')
                        .append(columns.getColumnTypeName(i));
            }
            return types.toString();
        }
    }

    private static String describe(Sandbox sandbox) throws UndecidedException {
        try {
            String table =
                    sandbox.text("select relname from pg_catalog.pg_class where relkind = 'r' order by 1 limit 1");
            if (table == null) {
                throw new UndecidedException("there is no table");
            }
            sandbox.column("describe " + table);
            return "yes";
        } catch (SQLException e) {
            return "no: " + e.getSQLState();
        }
    }

    private static String rowCap(Sandbox sandbox) throws SQLException {
        return String.valueOf(
                sandbox.column("select explode(sequence(1, 60000)) as a").size());
    }
}
