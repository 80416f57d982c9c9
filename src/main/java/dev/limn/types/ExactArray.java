package dev.limn.types;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.sql.Types;
import java.util.Map;
import org.jooq.DataType;
import org.jooq.tools.jdbc.DefaultResultSet;
import org.jspecify.annotations.Nullable;

/** An array whose elements are already what jOOQ wants to make of them. */
final class ExactArray implements Array {

    private final @Nullable Object[] elements;

    ExactArray(DataType<?> type, String text) {
        elements = ValueText.array(type, type.getConverter().fromType(), Nested.elements(text));
    }

    @Override
    public Object getArray() {
        return elements;
    }

    /** Places and elements, by which jOOQ reads arrays of binary and composite types. */
    @Override
    public ResultSet getResultSet() {
        return new Rows(elements);
    }

    @Override
    public String getBaseTypeName() {
        return "";
    }

    @Override
    public int getBaseType() {
        return Types.OTHER;
    }

    @Override
    public void free() {}

    @Override
    public Object getArray(@Nullable Map<String, Class<?>> classes) throws SQLException {
        throw new SQLFeatureNotSupportedException("type map");
    }

    @Override
    public Object getArray(long index, int count) throws SQLException {
        throw new SQLFeatureNotSupportedException("slice");
    }

    @Override
    public Object getArray(long index, int count, @Nullable Map<String, Class<?>> classes) throws SQLException {
        throw new SQLFeatureNotSupportedException("slice");
    }

    @Override
    public ResultSet getResultSet(@Nullable Map<String, Class<?>> classes) throws SQLException {
        throw new SQLFeatureNotSupportedException("type map");
    }

    @Override
    public ResultSet getResultSet(long index, int count) throws SQLException {
        throw new SQLFeatureNotSupportedException("slice");
    }

    @Override
    public ResultSet getResultSet(long index, int count, @Nullable Map<String, Class<?>> classes) throws SQLException {
        throw new SQLFeatureNotSupportedException("slice");
    }

    private static final class Rows extends DefaultResultSet {

        private final @Nullable Object[] elements;
        private int next;

        Rows(@Nullable Object[] elements) {
            super(null);
            this.elements = elements;
        }

        private @Nullable Object element() {
            return elements[next - 1];
        }

        @Override
        public boolean next() {
            return next++ < elements.length;
        }

        @Override
        public boolean wasNull() {
            return element() == null;
        }

        @Override
        public @Nullable Object getObject(int column) {
            return element();
        }

        @Override
        public <T> @Nullable T getObject(int column, Class<T> type) {
            return type.cast(element());
        }

        @Override
        public byte @Nullable [] getBytes(int column) {
            return (byte[]) element();
        }

        @Override
        public @Nullable String getString(int column) {
            Object element = element();
            return element == null ? null : element.toString();
        }

        @Override
        public void close() {}
    }
}
