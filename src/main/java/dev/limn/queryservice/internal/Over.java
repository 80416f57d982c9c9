package dev.limn.queryservice.internal;

import org.jooq.Field;
import org.jooq.QueryPart;
import org.jooq.impl.QOM;
import org.jspecify.annotations.Nullable;

/** The OVER clause of a function that is replaced by another. */
final class Over {

    private Over() {}

    /** The same window for another function. */
    static <T> Field<T> of(QOM.WindowFunction<?, ?> function, Field<T> call) {
        QueryPart window = window(function);
        if (window == null) {
            return call;
        }
        boolean named = window instanceof org.jooq.Name;
        return Spark.sql(named ? "{0} over {1}" : "{0} over ({1})", call.getDataType(), call, window);
    }

    static boolean isWindowed(QOM.WindowFunction<?, ?> function) {
        return window(function) != null;
    }

    private static @Nullable QueryPart window(QOM.WindowFunction<?, ?> function) {
        if (function.$windowSpecification() != null) {
            return function.$windowSpecification();
        }
        return function.$windowDefinition() != null ? function.$windowDefinition() : function.$windowName();
    }
}
