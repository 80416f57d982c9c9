package dev.limn.bench.codegen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;

class LakeTest {

    private static final Lake LAKE = new Lake(100, 20, 3, 1, Lake.TYPES, 1);

    @Test
    void isTheSameEachTime() {
        assertThat(LAKE.table(7)).isEqualTo(new Lake(100, 20, 3, 1, Lake.TYPES, 1).table(7));
        assertThat(LAKE.table(7)).isNotEqualTo(new Lake(100, 20, 3, 1, Lake.TYPES, 2).table(7));
    }

    @Test
    void hasAsManyColumnsArraysAndCommentsAsAskedFor() {
        String statements = LAKE.table(7);
        String table = statements.lines().findFirst().orElseThrow();

        assertThat(table.split(", ")).hasSize(20);
        assertThat(table.split("\\[]", -1)).hasSize(3 + 1);
        assertThat(statements.lines()).hasSize(1 + 20 + 1);
    }

    @Test
    void keepsItsShareOfArraysInAnotherSize() {
        assertThat(new Lake(1000, 100, 10, 1, List.of(), 1).resized(1000, 20))
                .isEqualTo(new Lake(1000, 20, 2, 1, Lake.TYPES, 1));
    }

    @Test
    void refusesMoreArraysThanColumns() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Lake(1, 4, 3, 1, Lake.TYPES, 1));
    }
}
