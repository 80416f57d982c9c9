package dev.limn.emulator.functions;

import java.util.List;
import java.util.function.Function;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.catalyst.analysis.FunctionRegistry;
import org.apache.spark.sql.catalyst.expressions.Expression;
import org.apache.spark.sql.errors.QueryCompilationErrors;
import scala.collection.immutable.Seq;
import scala.jdk.javaapi.CollectionConverters;

/** Where a session's own functions are written down. */
final class FunctionRegistrar {

    private final FunctionRegistry registry;

    FunctionRegistrar(SparkSession session) {
        registry = ((org.apache.spark.sql.classic.SparkSession) session)
                .sessionState()
                .functionRegistry();
    }

    /**
     * Adds a function, or replaces it.
     *
     * @param counts how many arguments it can be called with
     * @param build makes a call's expression of resolved arguments
     */
    void add(String name, List<Integer> counts, Function<Seq<Expression>, Expression> build) {
        registry.createOrReplaceTempFunction(
                name,
                arguments -> {
                    if (!counts.contains(arguments.size())) {
                        throw wrongCount(name, counts, arguments.size());
                    }
                    return build.apply(arguments);
                },
                "built-in");
    }

    private static RuntimeException wrongCount(String name, List<Integer> counts, int actual) {
        Seq<Object> valid =
                CollectionConverters.asScala(List.<Object>copyOf(counts)).toSeq();
        return sneaky(QueryCompilationErrors.wrongNumArgsError(name, valid, actual, "", "", ""));
    }

    // Spark's analysis errors are checked ones, and its builders declare none.
    @SuppressWarnings("unchecked")
    private static <T extends Throwable> RuntimeException sneaky(Throwable failure) throws T {
        throw (T) failure;
    }
}
