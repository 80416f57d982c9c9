package dev.limn.catalog.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Takes values out of rows, and keeps each text once: wide tables repeat names, types and comments thousands of times.
 */
final class Values {

    private final Map<Object, Object> known = new HashMap<>();

    /** The text; empty for NULL. */
    String text(ResultSet row, int column) throws SQLException {
        String text = row.getString(column);
        return text == null ? "" : one(text);
    }

    /** The texts of an array; none for NULL. */
    List<String> texts(ResultSet row, int column) throws SQLException {
        return List.of(array(row, column, new String[0])).stream()
                .map(this::one)
                .toList();
    }

    /** The numbers of an array; none for NULL. */
    static List<Long> numbers(ResultSet row, int column) throws SQLException {
        return List.of(array(row, column, new Long[0]));
    }

    @SuppressWarnings("unchecked")
    private static <T> T[] array(ResultSet row, int column, T[] none) throws SQLException {
        java.sql.Array array = row.getArray(column);
        return array == null ? none : (T[]) array.getArray();
    }

    /** The one that is equal to it and was seen first. */
    @SuppressWarnings("unchecked")
    <T> T one(T value) {
        return (T) known.computeIfAbsent(value, it -> it);
    }
}
