package dev.limn.codegen.internal;

import dev.limn.catalog.Difference;
import java.util.List;

/**
 * A difference between classes and what they would be.
 *
 * @param line the same for people
 */
record Finding(Difference difference, String line) {

    private static Finding of(Difference difference) {
        return new Finding(difference, difference.toString());
    }

    static Finding newTable(String table) {
        return of(new Difference("table", table, null, "no class yet"));
    }

    static Finding goneTable(String table, String path) {
        return of(new Difference("table", table, path + " would be removed", null));
    }

    static Finding changedTable(String table, List<String> paths) {
        String files = String.join(", ", paths);
        return new Finding(
                new Difference("table", table, files, files + " would change"),
                table + ": its classes would change (" + files + ")");
    }

    static Finding newColumn(ColumnDoc column) {
        return of(new Difference("column", column.name(), null, column.facts()));
    }

    static Finding goneColumn(ColumnDoc column) {
        return of(new Difference("column", column.name(), column.facts(), null));
    }

    static Finding changedFacts(ColumnDoc was, ColumnDoc is) {
        return of(new Difference("column", was.name(), was.facts(), is.facts()));
    }

    static Finding changedComment(ColumnDoc was, ColumnDoc is) {
        return of(new Difference("column", was.name(), words(was.comment()), words(is.comment())));
    }

    private static String words(String comment) {
        return comment.isEmpty() ? "no comment" : "comment '" + comment + "'";
    }

    static Finding newFile(String path) {
        return of(new Difference("file", path, null, "not there yet"));
    }

    static Finding goneFile(String path) {
        return of(new Difference("file", path, "would be removed", null));
    }

    static Finding changedFile(String path) {
        return new Finding(new Difference("file", path, "as generated", "would change"), path + ": would change");
    }

    static Finding touchedFile(String path, String how) {
        return new Finding(
                new Difference("file", path, how + " since it was generated", "would be written anew"),
                path + ": " + how + " since it was generated");
    }
}
