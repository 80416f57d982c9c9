package dev.limn.emulator.sql;

import dev.limn.emulator.Switch;
import dev.limn.emulator.Switches;
import dev.limn.emulator.query.Parameter;
import dev.limn.emulator.query.SqlFailure;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.catalyst.plans.logical.LogicalPlan;
import org.apache.spark.sql.classic.SparkSession;
import org.jspecify.annotations.Nullable;

/** Turns queries into Spark's plans, for one session. */
final class SparkQueries {

    private final SparkSession spark;
    private final Relations relations;
    private final Switches switches;
    private final String session;

    SparkQueries(SparkSession spark, Relations relations, Switches switches, String session) {
        this.spark = spark;
        this.relations = relations;
        this.switches = switches;
        this.session = session;
    }

    /** The rows of a query that is part of another statement, its LIMIT applied. */
    Dataset<Row> rows(SqlText query) {
        return rows(query, List.of());
    }

    Dataset<Row> rows(SqlText query, List<Parameter> values) {
        SparkText text = rewrite(query);
        Dataset<Row> rows = analyze(text, values);
        Long offset = SparkText.count(text.offset(), values);
        Long limit = SparkText.count(text.limit(), values);
        if (offset != null) {
            rows = rows.offset(rowCount(offset));
        }
        return limit != null && limit > 0 ? rows.limit(rowCount(limit)) : rows;
    }

    static int rowCount(long count) {
        if (count > Integer.MAX_VALUE) {
            throw SqlFailure.error("22023", "a number of rows must be below 2,147,483,648, not " + count);
        }
        return (int) count;
    }

    SparkText rewrite(SqlText query) {
        relations.forgetDropped();
        SparkText text = SparkText.of(query, relations, switches);
        LogicalPlan plan = parse(text);
        if (!PlanNames.isQuery(plan)) {
            throw SqlFailure.error(
                    "42601", "syntax error: a query expected at '" + query.at(0).text() + "'");
        }
        // Those the lake has are one name each by now, and of others Spark would say that it has no such catalog.
        PlanNames.relations(plan).filter(names -> names.size() > 2).findFirst().ifPresent(names -> {
            throw SqlFailure.error("42P01", "relation \"" + String.join(".", names) + "\" does not exist");
        });
        if (!text.quotedPaths().isEmpty()) {
            checkQuotes(text, plan);
        }
        return text;
    }

    Dataset<Row> analyze(SparkText text, List<Parameter> values) {
        return analyze(text, BoundValues.of(values));
    }

    Dataset<Row> analyze(SparkText text, Map<String, Object> values) {
        try {
            return spark.sql(text.text(), values);
        } catch (SqlFailure e) {
            throw e;
        } catch (Exception | StackOverflowError e) {
            throw SparkErrors.of(e, session);
        }
    }

    /** The labels of the columns, null where one is the plan's; null if all are. */
    @Nullable
    List<@Nullable String> labels(SparkText text) {
        if (!switches.is(Switch.NESTED_LABELS, "path")) {
            return null;
        }
        LogicalPlan plan = parse(text);
        List<@Nullable List<String>> paths = PlanNames.selectedPaths(plan);
        if (paths == null) {
            return null;
        }
        Set<String> qualifiers = PlanNames.qualifiers(plan);
        List<@Nullable String> labels = new ArrayList<>();
        for (List<String> path : paths) {
            labels.add(path == null ? null : label(path, qualifiers));
        }
        return labels;
    }

    private static String label(List<String> path, Set<String> qualifiers) {
        boolean qualified = path.size() > 1 && qualifiers.contains(path.get(0).toLowerCase(Locale.ROOT));
        return String.join(".", qualified ? path.subList(1, path.size()) : path);
    }

    private LogicalPlan parse(SparkText text) {
        try {
            return spark.sessionState().sqlParser().parsePlan(text.text());
        } catch (Exception | StackOverflowError e) {
            throw SparkErrors.of(e, session);
        }
    }

    // [writing]: double quotes cannot be used with dot-notation field access. They can around a table and its column.
    private static void checkQuotes(SparkText text, LogicalPlan plan) {
        Set<String> qualifiers = PlanNames.qualifiers(plan);
        List<List<String>> relations = PlanNames.relations(plan).toList();
        for (List<String> names : text.quotedPaths()) {
            if (relations.contains(names)) {
                continue;
            }
            boolean qualified = qualifiers.contains(names.get(0).toLowerCase(Locale.ROOT));
            if (names.size() > (qualified ? 2 : 1)) {
                throw SqlFailure.error(
                        "42601",
                        "syntax error: double quotes cannot be used in a path of fields: write "
                                + String.join(".", names) + " without them, or with backticks");
            }
        }
    }
}
