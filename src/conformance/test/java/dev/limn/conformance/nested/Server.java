package dev.limn.conformance.nested;

import dev.limn.Limn;
import dev.limn.conformance.QueryService;
import java.util.List;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AutoClose;

/** A session, and what Spark itself says in it. */
abstract class Server {

    @AutoClose
    final Limn limn = QueryService.open(QueryService.shared());

    final DSLContext dsl = limn.dsl();

    /** The first column of a query's rows, as text. */
    final List<String> plain(String sql) {
        return dsl.fetch(sql).map(row -> String.valueOf(row.get(0)));
    }
}
