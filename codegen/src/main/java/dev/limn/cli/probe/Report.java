package dev.limn.cli.probe;

import com.google.gson.GsonBuilder;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** All answers of a server. Immutable; holds neither host, user nor secret. */
public record Report(List<Answer> answers) {

    // The form of the file; the emulator reads its switches.
    private record Form(Map<String, String> switches, List<Answer> answers) {}

    public Report {
        answers = List.copyOf(answers);
    }

    /** The emulator's switches, as far as they could be found out. */
    public Map<String, String> switches() {
        Map<String, String> switches = new LinkedHashMap<>();
        for (Answer answer : answers) {
            if (answer.isSwitch() && answer.value() != null) {
                switches.put(answer.name(), answer.value());
            }
        }
        return switches;
    }

    /** An object with {@code switches} and {@code answers}. */
    public String json() {
        return new GsonBuilder()
                .disableHtmlEscaping()
                .serializeNulls()
                .setPrettyPrinting()
                .create()
                .toJson(new Form(switches(), answers));
    }
}
