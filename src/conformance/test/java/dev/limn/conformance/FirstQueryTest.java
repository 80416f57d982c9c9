package dev.limn.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.deleteFrom;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;

import dev.limn.Limn;
import dev.limn.queryservice.UnsupportedSqlException;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.Test;

class FirstQueryTest {

    @Test
    void rowsAreCounted() {
        try (Limn limn = QueryService.open(QueryService.shared())) {
            assertThat(limn.dsl().select(count()).from(table(name("events"))).fetchOne(count()))
                    .isEqualTo(2_000);
        }
    }

    @Test
    void uuidsAreMade() {
        try (Limn limn = QueryService.open(QueryService.shared())) {
            assertThat(limn.dsl().select(DSL.uuid()).fetchSingle().value1()).isNotNull();
        }
    }

    @Test
    void whatItCannotDoIsRefusedBeforeItIsSent() {
        try (Limn limn = QueryService.open(QueryService.shared())) {
            assertThatThrownBy(() ->
                            limn.dsl().execute(deleteFrom(table(name("events"))).where(DSL.trueCondition())))
                    .isInstanceOf(UnsupportedSqlException.class)
                    .hasMessageContaining("CREATE TABLE AS");
        }
    }
}
