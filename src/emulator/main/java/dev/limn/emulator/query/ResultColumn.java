package dev.limn.emulator.query;

/**
 * A column of a result.
 *
 * @param name its label
 * @param modifier as {@code atttypmod}, -1 for none
 */
public record ResultColumn(String name, PgType type, int modifier) {

    public ResultColumn(String name, PgType type) {
        this(name, type, -1);
    }
}
