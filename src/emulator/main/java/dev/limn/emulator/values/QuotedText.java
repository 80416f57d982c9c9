package dev.limn.emulator.values;

/** Values that stand in double quotes within a struct or a map, and bare in an array. */
interface QuotedText extends ValueText {

    @Override
    default void writeMember(Object value, StringBuilder to) {
        to.append('"');
        write(value, to);
        to.append('"');
    }

    @Override
    default void writeElement(Object value, StringBuilder to) {
        write(value, to);
    }
}
