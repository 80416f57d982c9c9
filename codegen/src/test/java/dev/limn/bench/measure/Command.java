package dev.limn.bench.measure;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What to start, with the variables it gets besides ours. */
public record Command(List<String> words, Map<String, String> environment) {

    public Command and(Object... more) {
        return new Command(
                Stream.concat(words.stream(), Arrays.stream(more).map(Object::toString))
                        .toList(),
                environment);
    }

    public Command with(String variable, String value) {
        Map<String, String> variables = new HashMap<>(environment);
        variables.put(variable, value);
        return new Command(words, variables);
    }

    @Override
    public String toString() {
        return String.join(" ", words);
    }
}
