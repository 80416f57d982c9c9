package dev.limn.emulator.values;

import dev.limn.emulator.Switch;
import dev.limn.emulator.Switches;
import org.apache.spark.sql.types.ArrayType;
import org.jspecify.annotations.Nullable;
import scala.collection.Iterator;
import scala.collection.Seq;

/**
 * {@code {(123679,NULL,NULL), (150196,NULL,NULL)}} (higher-order functions page). The same page prints most arrays of
 * one element without braces, and nothing for the empty one a {@code filter} leaves: both are the bare form.
 *
 * @param bare no braces around a single element, nor around none
 */
record ArrayText(ValueText element, boolean bare) implements ValueText {

    static ArrayText of(ArrayType type, Switches switches) {
        return new ArrayText(
                ValueText.of(type.elementType(), switches), switches.is(Switch.SINGLE_ELEMENT_ARRAYS, "bare"));
    }

    @Override
    public void write(Object value, StringBuilder to) {
        Seq<?> elements = (Seq<?>) value;
        if (isBare(elements)) {
            writeAll(elements, to);
        } else {
            to.append('{');
            writeAll(elements, to);
            to.append('}');
        }
    }

    @Override
    public void writeMember(Object value, StringBuilder to) {
        Seq<?> elements = (Seq<?>) value;
        if (!isBare(elements)) {
            to.append('"');
            write(value, to);
            to.append('"');
        } else if (!elements.isEmpty()) {
            writeOr(elements.head(), to, true);
        }
    }

    @Override
    public void writeElement(Object value, StringBuilder to) {
        write(value, to);
    }

    private boolean isBare(Seq<?> elements) {
        return bare && elements.size() < 2;
    }

    private void writeAll(Seq<?> elements, StringBuilder to) {
        Iterator<?> each = elements.iterator();
        while (each.hasNext()) {
            writeOr(each.next(), to, false);
            if (each.hasNext()) {
                to.append(element.separator());
            }
        }
    }

    private void writeOr(@Nullable Object value, StringBuilder to, boolean member) {
        if (value == null) {
            to.append("NULL");
        } else if (member) {
            element.writeMember(value, to);
        } else {
            element.writeElement(value, to);
        }
    }
}
