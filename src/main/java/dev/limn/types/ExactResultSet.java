package dev.limn.types;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.sql.Array;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.util.function.Function;
import org.jooq.DataType;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.tools.jdbc.DefaultResultSet;
import org.jspecify.annotations.Nullable;

/** The driver's rows, with the values that jOOQ would not get right put as it does. */
final class ExactResultSet extends DefaultResultSet {

    private @Nullable Record expected;
    private @Nullable DriverColumns columns;
    private boolean absent;

    ExactResultSet(ResultSet rows) {
        super(rows);
    }

    /** What the columns are for. */
    void expect(@Nullable Record record) {
        expected = record;
    }

    private @Nullable DataType<?> expected(int column) {
        Field<?> field = expected == null ? null : expected.field(column - 1);
        return field == null ? null : field.getDataType();
    }

    private Class<?> expectedClass(int column) {
        DataType<?> type = expected(column);
        return type == null ? Object.class : type.getConverter().fromType();
    }

    @Override
    public boolean wasNull() throws SQLException {
        return absent || super.wasNull();
    }

    // The driver throws what it happens to, such as ClassCastException for a NaN that comes in binary form.
    @Override
    public @Nullable BigDecimal getBigDecimal(int column) throws SQLException {
        try {
            return super.getBigDecimal(column);
        } catch (SQLException | RuntimeException e) {
            BigDecimal special = special(column, e);
            return expectedClass(column) == BigInteger.class ? null : special;
        }
    }

    @Override
    public long getLong(int column) throws SQLException {
        try {
            absent = false;
            return super.getLong(column);
        } catch (SQLException | RuntimeException e) {
            return none(column, e);
        }
    }

    @Override
    public int getInt(int column) throws SQLException {
        try {
            absent = false;
            return super.getInt(column);
        } catch (SQLException | RuntimeException e) {
            return none(column, e);
        }
    }

    @Override
    public short getShort(int column) throws SQLException {
        try {
            absent = false;
            return super.getShort(column);
        } catch (SQLException | RuntimeException e) {
            return none(column, e);
        }
    }

    @Override
    public byte getByte(int column) throws SQLException {
        try {
            absent = false;
            return super.getByte(column);
        } catch (SQLException | RuntimeException e) {
            return none(column, e);
        }
    }

    private byte none(int column, Exception failure) throws SQLException {
        special(column, failure);
        absent = true;
        return 0;
    }

    private SpecialNumeric special(int column, Exception failure) throws SQLException {
        return SpecialNumeric.of(super.getString(column))
                .orElseThrow(() -> failure instanceof SQLException known ? known : new SQLException(failure));
    }

    @Override
    public @Nullable Date getDate(int column) throws SQLException {
        if (expectedClass(column) != LocalDate.class || !columns().isOf("date", column)) {
            return super.getDate(column);
        }
        LocalDate date = super.getObject(column, LocalDate.class);
        return date == null ? null : new ExactDate(date);
    }

    @Override
    public @Nullable Timestamp getTimestamp(int column) throws SQLException {
        if (expectedClass(column) != LocalDateTime.class || !columns().isOf("timestamp", column)) {
            return super.getTimestamp(column);
        }
        LocalDateTime timestamp = super.getObject(column, LocalDateTime.class);
        return timestamp == null ? null : new ExactTimestamp(timestamp);
    }

    @Override
    public @Nullable String getString(int column) throws SQLException {
        String text = text(column);
        return text == null ? null : ReadableText.of(text, expectedClass(column));
    }

    // Of a time with an offset that comes in binary form, the driver makes one with another offset, and fails at 24:00.
    private @Nullable String text(int column) throws SQLException {
        if (expectedClass(column) != OffsetTime.class || !columns().isBinary(column)) {
            return super.getString(column);
        }
        OffsetTime time = getObject(column, OffsetTime.class);
        return time == null ? null : BinaryTime.text(time);
    }

    @Override
    public @Nullable Object getObject(int column) throws SQLException {
        DataType<?> type = expected(column);
        if (type == null || !ValueText.canReadRecord(type)) {
            return super.getObject(column);
        }
        return ValueText.read(type, super.getString(column));
    }

    @Override
    public <T> @Nullable T getObject(int column, Class<T> type) throws SQLException {
        if (type == OffsetDateTime.class) {
            return type.cast(read(column, BinaryTime::offsetDateTime, TemporalText::offsetDateTime));
        }
        if (type == OffsetTime.class) {
            return type.cast(read(column, BinaryTime::offsetTime, TemporalText::offsetTime));
        }
        return super.getObject(column, type);
    }

    private <T> @Nullable T read(int column, Function<byte[], T> binary, Function<String, T> text) throws SQLException {
        if (columns().isBinary(column)) {
            byte[] bytes = super.getBytes(column);
            return bytes == null ? null : binary.apply(bytes);
        }
        String words = super.getString(column);
        return words == null ? null : text.apply(words);
    }

    private DriverColumns columns() throws SQLException {
        DriverColumns known = columns == null ? new DriverColumns(getMetaData()) : columns;
        columns = known;
        return known;
    }

    @Override
    public @Nullable Array getArray(int column) throws SQLException {
        DataType<?> type = expected(column);
        if (type == null || !ValueText.canReadArray(type)) {
            return super.getArray(column);
        }
        String text = super.getString(column);
        return text == null ? null : new ExactArray(type, text);
    }
}
