package dev.limn.queryservice.internal;

import dev.limn.queryservice.UnsupportedSqlException;
import java.util.List;
import org.jooq.QueryPart;
import org.jooq.WindowSpecification;
import org.jooq.impl.DSL;
import org.jooq.impl.QOM;

/** Window functions and their frames. */
final class Windows {

    private Windows() {}

    static List<Rewrite<?>> rewrites() {
        return List.of(
                Rewrite.of(WindowSpecification.class, Windows::checked),
                Rewrite.<QOM.NthValue<?>>generic(QOM.NthValue.class, Windows::nth));
    }

    private static QueryPart checked(WindowSpecification window) {
        if (window.$frameUnits() == QOM.FrameUnits.GROUPS) {
            throw new UnsupportedSqlException("GROUPS in a frame", "use RANGE over dense_rank(), or ROWS");
        } else if (window.$exclude() != null && window.$exclude() != QOM.FrameExclude.NO_OTHERS) {
            throw new UnsupportedSqlException(
                    "EXCLUDE in a frame", "subtract the row's own value, or add the frames before and after it");
        }
        return window;
    }

    // Spark takes the place only where it stands in the text.
    private static QueryPart nth(QOM.NthValue<?> nth) {
        return Spark.value(nth.$offset())
                .<QueryPart>map(offset -> nth.$offset(DSL.inline(offset)))
                .orElse(nth);
    }
}
