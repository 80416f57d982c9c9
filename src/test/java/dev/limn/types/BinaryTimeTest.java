package dev.limn.types;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.table;

import dev.limn.Limn;
import dev.limn.testing.TestDatabase;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.TimeZone;
import java.util.stream.Stream;
import org.jooq.Field;
import org.jooq.Record2;
import org.jooq.Select;
import org.jooq.impl.SQLDataType;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class BinaryTimeTest {

    private static final Field<OffsetDateTime> AT = field(name("at"), SQLDataType.TIMESTAMPWITHTIMEZONE);
    private static final Field<OffsetTime> TIME = field(name("time"), SQLDataType.TIMEWITHTIMEZONE);

    private static final Select<Record2<OffsetDateTime, OffsetTime>> ALL =
            select(AT, TIME).from(table(name("appointment"))).orderBy(AT);

    private final TimeZone usual = TimeZone.getDefault();
    private final TestDatabase database = new TestDatabase();

    @BeforeEach
    void moveFarFromGreenwich() {
        TimeZone.setDefault(TimeZone.getTimeZone("Asia/Kathmandu"));
        database.execute("""
                create table appointment (at timestamptz, time timetz);
                insert into appointment values
                    ('-infinity', '00:00:00+00'),
                    ('0044-03-15 12:00:00+00 BC', '12:00:00-15:59:59'),
                    ('1900-01-01 00:00:00+00', '13:05:00.000001+05:45'),
                    ('2026-11-25 00:00:00+00', '24:00:00+01'),
                    ('294276-12-31 23:59:59.999999+00', null),
                    ('infinity', null),
                    (null, null)
                """);
    }

    @AfterEach
    void comeBack() {
        TimeZone.setDefault(usual);
        database.close();
    }

    // What is streamed comes in binary form, and what is fetched for the first time as text.
    @Test
    void timesAndTheirOffsetsAreThoseOfTheText() {
        try (Limn limn = Limn.open(database.credentials());
                Stream<Record2<OffsetDateTime, OffsetTime>> streamed = limn.stream(ALL)) {
            List<Record2<OffsetDateTime, OffsetTime>> fetched = limn.dsl().fetch(ALL);

            assertThat(streamed).containsExactlyElementsOf(fetched).hasSize(7);
            assertThat(fetched.get(3))
                    .isEqualTo(limn.dsl()
                            .newRecord(AT, TIME)
                            .values(
                                    OffsetDateTime.of(2026, 11, 25, 5, 45, 0, 0, ZoneOffset.ofHoursMinutes(5, 45)),
                                    OffsetTime.of(23, 59, 59, 999_999_999, ZoneOffset.ofHours(1))));
        }
    }
}
