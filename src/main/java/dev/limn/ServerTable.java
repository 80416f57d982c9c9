package dev.limn;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A table or view as the server has it.
 *
 * @param isView whether it is a view, of whose columns the server does not say which are never null
 * @param columns those that the user may do anything with, by name and in the table's order
 */
record ServerTable(boolean isView, Map<String, ServerColumn> columns) {

    ServerTable(boolean isView) {
        this(isView, new LinkedHashMap<>());
    }

    /** The columns once more, to be taken out; they are found by their names in the same way. */
    Map<String, ServerColumn> copyOfColumns() {
        return columns instanceof SortedMap<String, ServerColumn> sorted
                ? new TreeMap<>(sorted)
                : new LinkedHashMap<>(columns);
    }

    /**
     * A column.
     *
     * @param declared its type, as {@code format_type} has it
     * @param type what its type comes down to
     * @param isNotNull whether the server lets no null in
     * @param wantsValue whether a new row must have a value for it
     */
    record ServerColumn(String declared, ServerType type, boolean isNotNull, boolean wantsValue) {}
}
