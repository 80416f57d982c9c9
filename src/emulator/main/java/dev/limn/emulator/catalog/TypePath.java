package dev.limn.emulator.catalog;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Where a struct stands in a table, and so what its type is called: {@code luma_midvalues_web} for the column
 * {@code web} of the table {@code luma_midvalues}. Adobe's page on writing queries has exceptions: some columns' types
 * are named without the table, and so is one field's.
 *
 * @param path names of columns and fields in small letters, outermost first
 * @param name what the type is called, if that is free and not too long
 */
record TypePath(String table, List<String> path, String name) {

    private static final Set<String> WITHOUT_TABLE = Set.of("datasource", "device", "marketing", "search");

    static TypePath of(String table) {
        return new TypePath(table, List.of(), table);
    }

    TypePath field(String field) {
        List<String> longer = new ArrayList<>(path);
        longer.add(field);
        return new TypePath(table, List.copyOf(longer), nameOf(longer, field));
    }

    private String nameOf(List<String> longer, String field) {
        boolean shared = longer.size() == 1 && WITHOUT_TABLE.contains(field);
        boolean webReferrer = longer.equals(List.of("web", "webreferrer"));
        return shared ? field : webReferrer ? "web_webreferrer" : name + "_" + field;
    }

    /** The elements of an array that stands here: Adobe's page on nested data leaves the table out of their type. */
    TypePath elements() {
        return new TypePath(table, path, String.join("_", path) + "_e");
    }

    /** Names for the type, the best first. */
    List<String> names() {
        return List.of(name, table + "_" + String.join("_", path));
    }
}
