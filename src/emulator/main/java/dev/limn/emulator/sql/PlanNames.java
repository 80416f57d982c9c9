package dev.limn.emulator.sql;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.spark.sql.catalyst.analysis.UnresolvedAttribute;
import org.apache.spark.sql.catalyst.analysis.UnresolvedRelation;
import org.apache.spark.sql.catalyst.analysis.UnresolvedStar;
import org.apache.spark.sql.catalyst.expressions.Expression;
import org.apache.spark.sql.catalyst.expressions.NamedExpression;
import org.apache.spark.sql.catalyst.plans.QueryPlan;
import org.apache.spark.sql.catalyst.plans.logical.Aggregate;
import org.apache.spark.sql.catalyst.plans.logical.Command;
import org.apache.spark.sql.catalyst.plans.logical.Generate;
import org.apache.spark.sql.catalyst.plans.logical.LogicalPlan;
import org.apache.spark.sql.catalyst.plans.logical.ParsedStatement;
import org.apache.spark.sql.catalyst.plans.logical.Project;
import org.apache.spark.sql.catalyst.plans.logical.ScriptTransformation;
import org.apache.spark.sql.catalyst.plans.logical.SubqueryAlias;
import org.apache.spark.sql.catalyst.plans.logical.UnresolvedWith;
import org.jspecify.annotations.Nullable;
import scala.collection.immutable.Seq;
import scala.jdk.javaapi.CollectionConverters;

/** What a parsed query, not yet analyzed, calls things. */
final class PlanNames {

    private PlanNames() {}

    /**
     * Tables, their aliases, those of lateral views, and the queries of WITH: what may stand before a column's name. In small
     * letters.
     */
    static Set<String> qualifiers(LogicalPlan plan) {
        Set<String> names = new HashSet<>();
        walk(plan, node -> {
            if (node instanceof SubqueryAlias alias) {
                names.add(alias.alias().toLowerCase(Locale.ROOT));
            } else if (node instanceof UnresolvedRelation relation) {
                names.add(relation.multipartIdentifier().last().toLowerCase(Locale.ROOT));
            } else if (node instanceof Generate view && view.qualifier().isDefined()) {
                names.add(view.qualifier().get().toLowerCase(Locale.ROOT));
            }
        });
        return names;
    }

    /** What the query names as tables. */
    static Stream<List<String>> relations(LogicalPlan plan) {
        Stream.Builder<List<String>> names = Stream.builder();
        walk(plan, node -> {
            if (node instanceof UnresolvedRelation relation) {
                names.add(CollectionConverters.asJava(relation.multipartIdentifier()));
            }
        });
        return names.build();
    }

    /** The paths the outermost SELECT selects: null where a column has an alias or is no path; null if there is a star. */
    static @Nullable List<@Nullable List<String>> selectedPaths(LogicalPlan plan) {
        LogicalPlan node = plan;
        while (true) {
            if (node instanceof UnresolvedWith with) {
                node = with.child();
            } else if (node instanceof Project project) {
                return paths(project.projectList());
            } else if (node instanceof Aggregate aggregate) {
                return paths(aggregate.aggregateExpressions());
            } else if (node.children().size() == 1) {
                node = node.children().head();
            } else {
                return null;
            }
        }
    }

    private static @Nullable List<@Nullable List<String>> paths(Seq<NamedExpression> selected) {
        List<@Nullable List<String>> paths = new ArrayList<>();
        for (NamedExpression each : CollectionConverters.asJava(selected)) {
            if (each instanceof UnresolvedStar) {
                return null;
            }
            paths.add(each instanceof UnresolvedAttribute path ? CollectionConverters.asJava(path.nameParts()) : null);
        }
        return paths;
    }

    /**
     * Whether it only gives rows: Spark would do a command, such as one that writes, while it analyzes it, and run a
     * program of this machine for SELECT TRANSFORM.
     */
    static boolean isQuery(LogicalPlan plan) {
        AtomicBoolean query = new AtomicBoolean(true);
        walk(plan, node -> {
            if (node instanceof Command || node instanceof ParsedStatement || node instanceof ScriptTransformation) {
                query.set(false);
            }
        });
        return query.get();
    }

    private static void walk(QueryPlan<?> plan, Consumer<QueryPlan<?>> visit) {
        visit.accept(plan);
        for (Object child : CollectionConverters.asJava(plan.children())) {
            walk((QueryPlan<?>) child, visit);
        }
        for (Object inner : CollectionConverters.asJava(plan.innerChildren())) {
            if (inner instanceof QueryPlan<?> query) {
                walk(query, visit);
            }
        }
        for (Expression expression : CollectionConverters.asJava(plan.expressions())) {
            walk(expression, visit);
        }
    }

    private static void walk(Expression expression, Consumer<QueryPlan<?>> visit) {
        if (expression instanceof org.apache.spark.sql.catalyst.expressions.PlanExpression<?> query) {
            walk(query.plan(), visit);
        }
        for (Expression child : CollectionConverters.asJava(expression.children())) {
            walk(child, visit);
        }
    }
}
