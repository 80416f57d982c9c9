package dev.limn.emulator.values;

import dev.limn.emulator.Switches;
import java.util.Arrays;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.StructType;

/**
 * {@code (48168239533518554367684086979667672499,"(ECID)",true)} (writing queries page): members without names, those
 * that are structs, arrays or maps in quotes, null as a word.
 */
record StructText(ValueText[] members) implements QuotedText {

    static StructText of(StructType type, Switches switches) {
        return new StructText(Arrays.stream(type.fields())
                .map(field -> ValueText.of(field.dataType(), switches))
                .toArray(ValueText[]::new));
    }

    @Override
    public void write(Object value, StringBuilder to) {
        Row row = (Row) value;
        to.append('(');
        for (int i = 0; i < members.length; i++) {
            if (i > 0) {
                to.append(',');
            }
            if (row.isNullAt(i)) {
                to.append("NULL");
            } else {
                members[i].writeMember(row.get(i), to);
            }
        }
        to.append(')');
    }

    // {(1,NULL), (2,NULL)} on the higher-order functions page, beside {0.0,0.0}.
    @Override
    public String separator() {
        return ", ";
    }
}
