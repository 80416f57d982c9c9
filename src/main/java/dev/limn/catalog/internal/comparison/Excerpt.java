package dev.limn.catalog.internal.comparison;

/** Makes long texts short where they are held side by side: the part before the first difference is left out. */
public final class Excerpt {

    private static final int LONGEST = 100;
    private static final int LEAD = 20;
    private static final String LEFT_OUT = "…";

    private Excerpt() {}

    /** {@code was → is}, on one line. */
    public static String pair(String was, String is) {
        int start = was.length() > LONGEST || is.length() > LONGEST ? Math.max(0, firstDifference(was, is) - LEAD) : 0;
        return from(was, start) + " → " + from(is, start);
    }

    /** The beginning of a text, on one line. */
    public static String of(String text) {
        return from(text, 0);
    }

    private static int firstDifference(String one, String other) {
        int i = 0;
        while (i < one.length() && i < other.length() && one.charAt(i) == other.charAt(i)) {
            i++;
        }
        return i;
    }

    private static String from(String text, int start) {
        int begin = Math.min(start, text.length());
        int end = Math.min(begin + LONGEST, text.length());
        String part = (begin > 0 ? LEFT_OUT : "") + text.substring(begin, end) + (end < text.length() ? LEFT_OUT : "");
        return part.replaceAll("\\R", "\\\\n");
    }
}
