package dev.limn.types;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jooq.impl.DSL.field;

import dev.limn.Limn;
import dev.limn.testing.TestDatabase;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.jooq.Field;
import org.jooq.Record2;
import org.jooq.impl.SQLDataType;
import org.junit.jupiter.api.Test;

class OtherTypesTest {

    private static final Field<LocalDate> DAY =
            field("timestamptz '2026-11-25 12:00:00'", SQLDataType.LOCALDATE).as("day");
    private static final Field<LocalDateTime> TIME = field(
                    "timestamptz '2026-11-25 12:00:00'", SQLDataType.LOCALDATETIME)
            .as("time");

    // What jOOQ calls a date or a timestamp is one with a zone to the server: date_trunc of a date, to_timestamp.
    @Test
    void whatIsNotOfTheTypeThatTheQuerySaysIsReadAsTheDriverDoes() {
        try (TestDatabase database = new TestDatabase();
                Limn limn = Limn.open(database.credentials())) {
            Record2<LocalDate, LocalDateTime> row = limn.dsl().select(DAY, TIME).fetchSingle();

            assertThat(row.value1()).isEqualTo("2026-11-25");
            assertThat(row.value2()).isEqualTo("2026-11-25T12:00:00");
        }
    }
}
