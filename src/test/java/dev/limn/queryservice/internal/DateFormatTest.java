package dev.limn.queryservice.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.limn.queryservice.UnsupportedSqlException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DateFormatTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "YYYY-MM-DD|yyyy-MM-dd",
                "YYYY-MM-DD\"T\"HH24:MI:SS.MS|yyyy-MM-dd'T'HH:mm:ss.SSS",
                "DD/MM/YY HH12:MI AM|dd/MM/yy hh:mm a",
                "FMDD. FMMonth YYYY|d. MMMM yyyy",
                "\"it's \"DD|'it''s 'dd",
                "HH24MISSUS|HHmmssSSSSSS",
                "DDDQ|DDDq",
                "FMDay(FMMM)|EEEE'('M')'",
            })
    void isTranslated(String postgres, String spark) {
        assertThat(DateFormat.spark(postgres)).isEqualTo(spark);
    }

    @ParameterizedTest
    @ValueSource(strings = {"IYYY", "WW", "TZH", "J", "Day", "MONTH", "YYYYth", "DDTHH24", "\"open"})
    void refusesWhatSparkHasNotOrPrintsInAnotherWay(String format) {
        assertThatThrownBy(() -> DateFormat.spark(format))
                .isInstanceOf(UnsupportedSqlException.class)
                .hasMessageContaining("formats of dates");
    }
}
