package dev.limn.codegen.internal.meta;

import dev.limn.catalog.Column;
import dev.limn.catalog.Schema;
import dev.limn.catalog.Sequence;
import dev.limn.catalog.Table;
import java.math.BigInteger;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jooq.meta.Database;
import org.jooq.meta.DefaultDataTypeDefinition;
import org.jooq.meta.DefaultSequenceDefinition;
import org.jooq.meta.SchemaDefinition;
import org.jooq.meta.SequenceDefinition;
import org.jspecify.annotations.Nullable;

/** jOOQ's definitions of sequences, without those that stand behind a {@code serial} column. */
final class Sequences {

    private Sequences() {}

    static List<SequenceDefinition> of(Schema schema, SchemaDefinition definition, Database database) {
        Set<String> serial = behindColumns(schema);
        return schema.sequences().stream()
                .filter(sequence -> !serial.contains(sequence.name()))
                .<SequenceDefinition>map(sequence -> definition(sequence, definition, database))
                .toList();
    }

    // They are told by their name, as the server gives it and jOOQ's reader has it.
    private static Set<String> behindColumns(Schema schema) {
        Set<String> names = new HashSet<>();
        for (Table table : schema.tables()) {
            for (Column column : table.columns()) {
                String name = table.name() + "_" + column.name() + "_seq";
                if (column.defaultValue().equals("nextval('" + name + "'::regclass)")
                        || column.defaultValue().equals("nextval('" + schema.name() + "." + name + "'::regclass)")) {
                    names.add(name);
                }
            }
        }
        return names;
    }

    private static SequenceDefinition definition(Sequence sequence, SchemaDefinition schema, Database database) {
        Integer precision = SystemTypes.numericPrecision(sequence.type());
        return new DefaultSequenceDefinition(
                schema,
                sequence.name(),
                new DefaultDataTypeDefinition(
                        database, schema, SystemTypes.sqlName(sequence.type().name()), 0, precision, 0, false, (String)
                                null),
                sequence.comment(),
                unless(sequence.start(), 1),
                unless(sequence.increment(), 1),
                unless(sequence.minimum(), 1),
                unless(sequence.maximum(), highest(precision)),
                sequence.cycle(),
                null);
    }

    private static long highest(@Nullable Integer precision) {
        return Long.MAX_VALUE >> Long.SIZE - (precision == null ? Long.SIZE : precision);
    }

    private static @Nullable BigInteger unless(long value, long usual) {
        return value == usual ? null : BigInteger.valueOf(value);
    }
}
