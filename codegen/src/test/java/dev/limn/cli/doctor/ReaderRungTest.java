package dev.limn.cli.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.limn.catalog.Reading.Step;
import dev.limn.catalog.Rung;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReaderRungTest {

    @Test
    void tellsTheRungFirstAndThenWhyNotThoseAbove() {
        List<Step> steps =
                List.of(new Step(Rung.BATCHED, false, "no PostgreSQL"), new Step(Rung.SIMPLE, true, "it answers"));

        assertThat(ReaderRung.look(steps))
                .isEqualTo(Finding.ok(
                        "reader",
                        "read by psql-simple pg_catalog: it answers; not by batched pg_catalog: no PostgreSQL"));
    }

    @ParameterizedTest
    @CsvSource({"BATCHED,OK", "SIMPLE,OK", "JDBC,WARNING", "SHOW,WARNING"})
    void warnsOfRungsThatLoseTypes(Rung rung, Finding.Status status) {
        assertThat(ReaderRung.look(downTo(rung)).status()).isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource({"JDBC,what structs hold is lost", "SHOW,'types of structs, arrays and maps, and NOT NULL are lost'"})
    void saysWhatIsLostAndWhatToDo(Rung rung, String lost) {
        assertThat(ReaderRung.look(downTo(rung)).text()).contains(lost + " (", "flatten=true");
    }

    private static List<Step> downTo(Rung taken) {
        return Arrays.stream(Rung.values())
                .filter(rung -> rung.compareTo(taken) <= 0)
                .map(rung -> new Step(rung, rung == taken, "so it is"))
                .toList();
    }
}
