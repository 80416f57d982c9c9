package dev.limn.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What the demo has to say, in headings and aligned columns. */
final class Account {

    private static final int LABEL = 24;

    private final StringBuilder text = new StringBuilder();

    void heading(String heading) {
        text.append(text.isEmpty() ? "" : "\n").append(heading).append('\n');
    }

    /** One line: a label, and what there is to say of it. */
    void say(String label, String words) {
        text.append("  ").append(pad(label, LABEL)).append(words).append('\n');
    }

    /** A label, and beside it a table with one line for each row; numbers stand on the right. */
    <T> void list(String label, List<T> rows, Function<T, List<Object>> cells) {
        List<List<Object>> table = rows.stream().map(cells).toList();
        List<Integer> widths = widths(table);
        for (int row = 0; row < table.size(); row++) {
            say(row == 0 ? label : "", line(table.get(row), widths));
        }
    }

    private static List<Integer> widths(List<List<Object>> table) {
        List<Integer> widths = new ArrayList<>();
        for (List<Object> row : table) {
            for (int column = 0; column < row.size(); column++) {
                int width = row.get(column).toString().length();
                if (column == widths.size()) {
                    widths.add(width);
                }
                widths.set(column, Math.max(width, widths.get(column)));
            }
        }
        return widths;
    }

    private static String line(List<Object> cells, List<Integer> widths) {
        return IntStream.range(0, cells.size())
                .mapToObj(column -> cell(cells.get(column), widths.get(column)))
                .collect(Collectors.joining("  "))
                .stripTrailing();
    }

    private static String cell(Object value, int width) {
        String text = value.toString();
        return value instanceof Number ? " ".repeat(width - text.length()) + text : pad(text, width);
    }

    private static String pad(String text, int width) {
        return text + " ".repeat(Math.max(0, width - text.length()));
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
