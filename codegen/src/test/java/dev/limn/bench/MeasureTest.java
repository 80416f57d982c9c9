package dev.limn.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MeasureTest {

    private final Measure cold = new Measure("cold", EnumSet.of(Metric.WALL, Metric.CPU));

    @Test
    void comparesMedians() {
        took(Side.STOCK, 60, 50, 900);
        took(Side.FULL, 12, 2, 15);

        assertThat(cells(Side.FULL))
                .containsExactly(List.of("cold, full: wall", "60.00 s", "12.00 s", "5.00", ">= 4", "yes"));
    }

    @Test
    void saysThatATargetIsMissed() {
        took(Side.STOCK, 10, 20);
        took(Side.FULL, 10);

        assertThat(cells(Side.FULL))
                .containsExactly(List.of("cold, full: wall", "15.00 s", "10.00 s", "1.50", ">= 4", "no"));
    }

    @Test
    void saysThatASideFailed() {
        took(Side.STOCK, 10);
        took(Side.LEAN, 1);
        cold.fail(Side.LEAN, "no memory");

        assertThat(cells(Side.LEAN))
                .containsExactly(List.of("cold, lean: wall", "10.00 s", "failed", "n/a", ">= 8", "no"));
    }

    @Test
    void judgesNothingWithoutBothSides() {
        took(Side.FULL, 1);

        assertThat(cells(Side.FULL))
                .containsExactly(List.of("cold, full: wall", "n/a", "1.00 s", "n/a", ">= 4", "n/a"));
    }

    private void took(Side side, double... seconds) {
        for (double wall : seconds) {
            cold.add(side, new Sample(Map.of(Metric.WALL, wall)));
        }
    }

    private List<List<String>> cells(Side side) {
        return cold.rows(List.of(side)).stream().map(Row::cells).toList();
    }
}
