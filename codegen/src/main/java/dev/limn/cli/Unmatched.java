package dev.limn.cli;

import java.util.List;
import java.util.regex.Pattern;
import picocli.CommandLine.UnmatchedArgumentException;

/** Words for arguments that mean nothing to us. Their values are not repeated: a password may be among them. */
final class Unmatched {

    private static final Pattern LONG_OPTION = Pattern.compile("(?s)(--[a-z-]{1,24})(=.*)?");
    private static final Pattern SHORT_OPTION = Pattern.compile("(?s)(-[A-Za-z]).*");
    private static final Pattern WORD = Pattern.compile("[a-z-]{1,24}");

    private Unmatched() {}

    static String words(UnmatchedArgumentException failure) {
        return what(failure.getUnmatched().getFirst()) + meant(failure.getSuggestions());
    }

    private static String what(String argument) {
        for (Pattern option : List.of(LONG_OPTION, SHORT_OPTION)) {
            var match = option.matcher(argument);
            if (match.matches()) {
                return "unknown option '" + match.group(1) + "'";
            }
        }
        return "unexpected argument" + (WORD.matcher(argument).matches() ? " '" + argument + "'" : "");
    }

    private static String meant(List<String> suggestions) {
        return suggestions.isEmpty() ? "" : " (did you mean " + String.join(" or ", suggestions) + "?)";
    }
}
