package dev.limn.conformance;

import java.text.MessageFormat;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What is written to a logger while this is open; the driver writes to its own what it sends. */
public final class Heard implements AutoCloseable {

    private static final Pattern STATEMENT =
            Pattern.compile("(?s)FE=> (?:Parse\\(stmt=[^,]*,|SimpleQuery\\()query=\"(.*?)\"[,)].*");

    private final Logger logger;
    private final @Nullable Level before;
    private final boolean passedOn;
    private final List<String> messages = new CopyOnWriteArrayList<>();
    private final Handler handler = new Handler() {
        @Override
        public void publish(LogRecord said) {
            Object[] parameters = said.getParameters();
            messages.add(parameters == null ? said.getMessage() : format(said.getMessage(), parameters));
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    private Heard(String name, Level level) {
        this.logger = Logger.getLogger(name);
        this.before = logger.getLevel();
        this.passedOn = logger.getUseParentHandlers();
        logger.setUseParentHandlers(false);
        logger.setLevel(level);
        logger.addHandler(handler);
    }

    /** Everything that the driver sends. */
    public static Heard onTheWire() {
        return new Heard("org.postgresql", Level.FINEST);
    }

    public static Heard fromTheDriver() {
        return new Heard("org.postgresql", Level.WARNING);
    }

    public static Heard fromLimn() {
        return new Heard("dev.limn.Limn", Level.WARNING);
    }

    private static String format(String pattern, Object[] parameters) {
        return MessageFormat.format(pattern, parameters);
    }

    public List<String> messages() {
        return List.copyOf(messages);
    }

    /** Of what was sent, the texts of statements. */
    public List<String> statements() {
        return found(STATEMENT).toList();
    }

    /** What the driver said of itself when it connected. */
    public List<String> startups() {
        return found(Pattern.compile("(?s).*FE=> StartupPacket\\((.*)\\)")).toList();
    }

    private Stream<String> found(Pattern pattern) {
        return messages.stream()
                .map(String::strip)
                .map(pattern::matcher)
                .filter(found -> found.matches())
                .map(found -> found.group(1));
    }

    @Override
    public void close() {
        logger.removeHandler(handler);
        logger.setLevel(before);
        logger.setUseParentHandlers(passedOn);
    }
}
