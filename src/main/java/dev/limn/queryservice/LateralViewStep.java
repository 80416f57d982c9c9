package dev.limn.queryservice;

/**
 * The rows that a function makes of an array or a map, waiting for names. Thread-safe.
 *
 * @param <V> the table they are
 */
public final class LateralViewStep<V> {

    private final RowGenerator<V> generator;

    LateralViewStep(RowGenerator<V> generator) {
        this.generator = generator;
    }

    /**
     * The table, to be joined by {@code crossJoin} or listed in {@code from}, behind the table it reads.
     *
     * @param columns a name for each column; none for {@code inline}, whose columns have the names of the struct's members
     */
    public V as(String table, String... columns) {
        return generator.named(table, columns);
    }
}
