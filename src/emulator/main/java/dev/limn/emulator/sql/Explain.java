package dev.limn.emulator.sql;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import dev.limn.emulator.lake.LakeTable;
import dev.limn.emulator.query.SqlFailure;
import dev.limn.emulator.query.Statement;
import java.util.List;

/** EXPLAIN [FORMAT TEXT|JSON]: which datasets a query scans, in the words of the SQL syntax page's sample. */
final class Explain {

    private Explain() {}

    static Statement of(SqlText sql, SessionState state) {
        int at = 1;
        boolean json = false;
        if (sql.at(1).is("FORMAT")) {
            json = sql.at(2).is("JSON");
            if (!json && !sql.at(2).is("TEXT")) {
                throw SqlFailure.error("42601", "syntax error: EXPLAIN FORMAT { TEXT | JSON } statement");
            }
            at = 3;
        }
        SqlText query = query(SqlText.of(sql.from(at)));
        // A plan is for a statement that could run.
        new SelectStatement(state, query, List.of(), true);
        List<LakeTable> tables = state.relations().readBy(query);
        String plan = json ? json(tables) : text(tables);
        var columns = Rows.texts("QUERY PLAN");
        return Command.of(columns, () -> Rows.of(columns, List.of(List.of(plan)), "EXPLAIN"));
    }

    // Of the statements that the page lists, those that can be run and have a plan: a query, or one that writes its
    // rows.
    private static SqlText query(SqlText statement) {
        int at = 0;
        if (statement.at(0).is("CREATE") || statement.at(0).is("DECLARE")) {
            at = 1 + statement.find(1, "AS", "FOR");
        } else if (statement.at(0).is("INSERT")) {
            at = Names.at(statement, 2, "INSERT INTO").end();
            at = statement.at(at).is("AS") ? at + 1 : at;
        }
        Token first = statement.at(at);
        if (!first.is("SELECT") && !first.is("WITH") && !first.is("VALUES") && !first.is("(")) {
            throw SqlFailure.error("0A000", "EXPLAIN takes a query, or a statement that has one");
        }
        return SqlText.of(statement.from(at));
    }

    private static String text(List<LakeTable> tables) {
        List<String> scans = tables.stream()
                .map(each -> " Seq Scan on " + each.name() + " (dataSetId = \"" + each.datasetId()
                        + "\", dataSetName = \"" + each.title() + "\")")
                .toList();
        return scans.isEmpty() ? " Result" : String.join("\n", scans);
    }

    private static String json(List<LakeTable> tables) {
        JsonArray plans = new JsonArray();
        for (LakeTable table : tables) {
            JsonObject plan = new JsonObject();
            plan.addProperty("Node Type", "Seq Scan");
            plan.addProperty("Relation Name", table.name());
            plan.addProperty("dataSetId", table.datasetId());
            plan.addProperty("dataSetName", table.title());
            plans.add(plan);
        }
        return plans.toString();
    }
}
