package dev.limn.bench.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MeasureTest {

    private enum Who implements Side {
        OTHER,
        LIMN
    }

    private final Measure cold = new Measure("cold", EnumSet.of(Metric.WALL, Metric.CPU));

    @Test
    void comparesMedians() {
        took(Who.OTHER, 60, 50, 900);
        took(Who.LIMN, 12, 2, 15);

        assertThat(cells(new Target.TimesLess(4)))
                .containsExactly(List.of("cold, full: wall", "60.00 s", "12.00 s", "5.00", ">= 4", "yes"));
    }

    @Test
    void saysThatATargetIsMissed() {
        took(Who.OTHER, 10, 20);
        took(Who.LIMN, 10);

        assertThat(cells(new Target.TimesLess(4)))
                .containsExactly(List.of("cold, full: wall", "15.00 s", "10.00 s", "1.50", ">= 4", "no"));
    }

    @Test
    void letsLimnTakeALittleMore() {
        took(Who.OTHER, 10);
        took(Who.LIMN, 12);

        assertThat(cells(new Target.TimesMore(1.3)))
                .containsExactly(List.of("cold, full: wall", "10.00 s", "12.00 s", "0.83", ">= 1 / 1.3", "yes"));
        assertThat(cells(new Target.TimesMore(1.1)))
                .containsExactly(List.of("cold, full: wall", "10.00 s", "12.00 s", "0.83", ">= 1 / 1.1", "no"));
    }

    @Test
    void saysThatASideFailed() {
        took(Who.OTHER, 10);
        took(Who.LIMN, 1);
        cold.fail(Who.LIMN, "no memory");

        assertThat(cells(new Target.TimesLess(8)))
                .containsExactly(List.of("cold, full: wall", "10.00 s", "failed", "n/a", ">= 8", "no"));
    }

    @Test
    void judgesNothingWithoutBothSides() {
        took(Who.LIMN, 1);

        assertThat(cells(new Target.TimesLess(4)))
                .containsExactly(List.of("cold, full: wall", "n/a", "1.00 s", "n/a", ">= 4", "n/a"));
    }

    private void took(Side side, double... seconds) {
        for (double wall : seconds) {
            cold.add(side, new Sample(Map.of(Metric.WALL, wall)));
        }
    }

    private List<List<String>> cells(Target target) {
        Scale scale = new Scale(
                "other",
                List.of(new Comparison("full", Who.OTHER, Who.LIMN)),
                Map.of(new Scale.Key("cold", "full", Metric.WALL), target));
        return cold.rows(scale).stream().map(Row::cells).toList();
    }
}
