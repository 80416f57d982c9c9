package dev.limn.emulator.values;

import dev.limn.emulator.Switches;
import org.apache.spark.sql.types.MapType;
import scala.Tuple2;
import scala.collection.Iterator;
import scala.collection.Map;

/**
 * {@code [AAID -> "{(31892EE080007B35-E6CE00000000000,t)}"]} (SQL syntax page), entries parted by a comma (higher-order
 * functions page).
 */
record MapText(ValueText key, ValueText element) implements QuotedText {

    static MapText of(MapType type, Switches switches) {
        return new MapText(ValueText.of(type.keyType(), switches), ValueText.of(type.valueType(), switches));
    }

    @Override
    public void write(Object value, StringBuilder to) {
        to.append('[');
        Iterator<? extends Tuple2<?, ?>> entries = ((Map<?, ?>) value).iterator();
        while (entries.hasNext()) {
            Tuple2<?, ?> entry = entries.next();
            key.writeMember(entry._1(), to);
            to.append(" -> ");
            if (entry._2() == null) {
                to.append("NULL");
            } else {
                element.writeMember(entry._2(), to);
            }
            if (entries.hasNext()) {
                to.append(',');
            }
        }
        to.append(']');
    }
}
