package dev.limn.conformance.door;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.param;
import static org.jooq.impl.DSL.table;

import dev.limn.Limn;
import dev.limn.conformance.QueryService;
import dev.limn.queryservice.UnsupportedSqlException;
import org.jooq.CloseableResultQuery;
import org.jooq.Record1;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class KeptStatementsTest {

    @AutoClose
    private final Limn limn = QueryService.open(QueryService.shared());

    @Test
    void anotherLimitIsNotMistakenForTheFirstOne() {
        try (CloseableResultQuery<Record1<Object>> query = limn.dsl()
                .select(field(name("_id")))
                .from(table(name("events")))
                .limit(param("most", 2))
                .keepStatement(true)) {
            assertThat(query.fetch()).hasSize(2);
            assertThat(query.fetch()).hasSize(2);
            query.bind("most", 3);

            assertThatThrownBy(query::fetch)
                    .isInstanceOf(UnsupportedSqlException.class)
                    .hasMessageContaining("limit of a statement that is kept open");
        }
    }
}
