package dev.limn.codegen.internal.meta;

import java.util.Arrays;
import java.util.Comparator;
import org.jooq.meta.TableDefinition;

/** The order in which PostgreSQL sorts names: by their bytes, that is, by code points. */
final class ByName {

    private static final Comparator<String> CODE_POINTS = (one, other) -> {
        int[] left = one.codePoints().toArray();
        int[] right = other.codePoints().toArray();
        return Arrays.compare(left, right);
    };

    /** A table before a function of its name. */
    static final Comparator<TableDefinition> ORDER = Comparator.comparing(TableDefinition::getName, CODE_POINTS)
            .thenComparing(TableDefinition::isTableValuedFunction);

    private ByName() {}
}
