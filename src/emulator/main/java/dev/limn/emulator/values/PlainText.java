package dev.limn.emulator.values;

/** A text that never needs quotes. */
@FunctionalInterface
interface PlainText extends ValueText {

    @Override
    String text(Object value);

    @Override
    default void write(Object value, StringBuilder to) {
        to.append(text(value));
    }
}
