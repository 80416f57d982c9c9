package dev.limn.bench.rows;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jooq.Name;
import org.jooq.Schema;
import org.jooq.TableField;
import org.jooq.UniqueKey;
import org.jooq.impl.CustomTable;
import org.jooq.impl.DSL;
import org.jooq.impl.Internal;
import org.jooq.impl.SQLDataType;

/** What a sensor said: a table of ten columns of ten types, as the generator would write it. */
final class Reading extends CustomTable<ReadingRecord> {

    private static final long serialVersionUID = 1L;

    static final Reading READING = new Reading(DSL.name("reading"));

    static final String DEFINITION = """
            create table reading (
                id bigint primary key,
                at timestamptz not null,
                sensor uuid not null,
                kind text not null,
                position integer not null,
                value double precision not null,
                price numeric(12, 4) not null,
                valid boolean not null,
                day date not null,
                note text)
            """;

    final TableField<ReadingRecord, Long> id = createField(DSL.name("id"), SQLDataType.BIGINT.notNull());
    final TableField<ReadingRecord, OffsetDateTime> at =
            createField(DSL.name("at"), SQLDataType.TIMESTAMPWITHTIMEZONE.notNull());
    final TableField<ReadingRecord, UUID> sensor = createField(DSL.name("sensor"), SQLDataType.UUID.notNull());
    final TableField<ReadingRecord, String> kind = createField(DSL.name("kind"), SQLDataType.CLOB.notNull());
    final TableField<ReadingRecord, Integer> position =
            createField(DSL.name("position"), SQLDataType.INTEGER.notNull());
    final TableField<ReadingRecord, Double> value = createField(DSL.name("value"), SQLDataType.DOUBLE.notNull());
    final TableField<ReadingRecord, BigDecimal> price =
            createField(DSL.name("price"), SQLDataType.NUMERIC(12, 4).notNull());
    final TableField<ReadingRecord, Boolean> valid = createField(DSL.name("valid"), SQLDataType.BOOLEAN.notNull());
    final TableField<ReadingRecord, LocalDate> day = createField(DSL.name("day"), SQLDataType.LOCALDATE.notNull());
    final TableField<ReadingRecord, String> note = createField(DSL.name("note"), SQLDataType.CLOB);

    private final transient UniqueKey<ReadingRecord> primaryKey = Internal.createUniqueKey(this, id);

    private Reading(Name name) {
        super(name, (Schema) null);
    }

    @Override
    public Class<? extends ReadingRecord> getRecordType() {
        return ReadingRecord.class;
    }

    @Override
    public UniqueKey<ReadingRecord> getPrimaryKey() {
        return primaryKey;
    }
}
