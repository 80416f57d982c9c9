package dev.limn.conformance.large;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;

import dev.limn.Limn;
import dev.limn.conformance.QueryService;
import dev.limn.queryservice.UnsupportedSqlException;
import java.io.OutputStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CopyTest {

    @Test
    void copyingIsRefusedBeforeAnythingIsSent() {
        try (Limn limn = QueryService.open(QueryService.shared())) {
            assertThatThrownBy(() -> limn.copyInto(table(name("events")))
                            .columns(field(name("_id")))
                            .rows(Stream.of()))
                    .isInstanceOf(UnsupportedSqlException.class)
                    .hasMessageContaining("COPY … FROM STDIN")
                    .hasMessageContaining("CREATE TABLE AS");
            assertThatThrownBy(() -> limn.copyOut(limn.dsl().selectFrom(table(name("events"))))
                            .csv(OutputStream.nullOutputStream()))
                    .isInstanceOf(UnsupportedSqlException.class)
                    .hasMessageContaining("stream");
        }
    }
}
