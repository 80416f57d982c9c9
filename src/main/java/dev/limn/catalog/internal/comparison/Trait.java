package dev.limn.catalog.internal.comparison;

/**
 * Something that can be said of a thing.
 *
 * @param label what it is about; empty when the value says so itself
 * @param value empty when there is none
 * @param brief whether it belongs into a word about the whole thing
 */
record Trait(String label, String value, boolean brief) {

    static Trait of(String value) {
        return new Trait("", value, true);
    }

    static Trait of(String label, String value) {
        return new Trait(label, value, true);
    }

    static Trait comment(String text) {
        return new Trait("comment", text.isEmpty() ? "" : "'" + text + "'", false);
    }

    static Trait definition(String text) {
        return new Trait("definition", text, false);
    }

    boolean present() {
        return !value.isEmpty();
    }

    /** {@code default 0}, or {@code no default}. */
    @Override
    public String toString() {
        if (label.isEmpty()) {
            return value;
        }
        return present() ? label + " " + value : "no " + label;
    }
}
