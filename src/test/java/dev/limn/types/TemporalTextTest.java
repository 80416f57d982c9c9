package dev.limn.types;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TemporalTextTest {

    @Test
    void readsADateOfAnyEra() {
        assertThat(TemporalText.localDate("2026-11-25")).isEqualTo(LocalDate.of(2026, 11, 25));
        assertThat(TemporalText.localDate("5874897-12-31")).isEqualTo(LocalDate.of(5874897, 12, 31));
        assertThat(TemporalText.localDate("0001-02-29 BC")).isEqualTo(LocalDate.of(0, 2, 29));
        assertThat(TemporalText.localDate("4714-11-24 BC")).isEqualTo(LocalDate.of(-4713, 11, 24));
    }

    @Test
    void readsATimeOfAnyPrecision() {
        assertThat(TemporalText.localTime("13:05:00")).isEqualTo(LocalTime.of(13, 5));
        assertThat(TemporalText.localTime("13:05:00.25")).isEqualTo(LocalTime.of(13, 5, 0, 250_000_000));
        assertThat(TemporalText.localTime("00:00:00.000001")).isEqualTo(LocalTime.of(0, 0, 0, 1_000));
        assertThat(TemporalText.localTime("24:00:00")).isEqualTo(LocalTime.MAX);
    }

    @Test
    void readsOffsetsToTheSecond() {
        assertThat(TemporalText.offsetTime("13:05:00-03:30"))
                .isEqualTo(OffsetTime.of(13, 5, 0, 0, ZoneOffset.ofHoursMinutes(-3, -30)));
        assertThat(TemporalText.offsetDateTime("0044-03-15 12:00:00.5+00:19:32 BC"))
                .isEqualTo(OffsetDateTime.of(
                        -43, 3, 15, 12, 0, 0, 500_000_000, ZoneOffset.ofHoursMinutesSeconds(0, 19, 32)));
        assertThat(TemporalText.offsetDateTime("2026-11-25 13:05:00+00"))
                .isEqualTo(OffsetDateTime.of(2026, 11, 25, 13, 5, 0, 0, ZoneOffset.UTC));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " BC",
                "2026",
                "2026-11",
                "2026-11-",
                "2026-11-25x",
                "2026-1x-25",
                "-11-25",
                "99999999999-01-01",
                "13:05",
                "13:05:0",
                "13:05:00.1234567890",
                "13:05:00+",
                "13:05:00+0530",
                "2026-11-25 13:05:00+05:3"
            })
    void refusesWhatIsNone(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TemporalText.offsetDateTime(text))
                .withMessage("not a date or time of PostgreSQL: " + text);
    }
}
