package dev.limn;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The database is not what the classes were generated for, as {@link #findings()} says; nothing was opened. */
public final class SchemaMismatchException extends LimnException {

    private static final long serialVersionUID = 1L;
    private static final int SHOWN = 20;

    private final transient List<SchemaMismatch> findings;

    SchemaMismatchException(List<SchemaMismatch> findings) {
        super(message(findings));
        this.findings = List.copyOf(findings);
    }

    /** All that does not fit, in the order of the classes; never empty. The message has the first twenty. */
    public List<SchemaMismatch> findings() {
        return findings;
    }

    private static String message(List<SchemaMismatch> findings) {
        Stream<String> shown = findings.stream().limit(SHOWN).map(SchemaMismatch::toString);
        Stream<String> rest =
                findings.size() > SHOWN ? Stream.of("and " + (findings.size() - SHOWN) + " more") : Stream.empty();
        return Stream.concat(shown, rest).collect(Collectors.joining(System.lineSeparator()));
    }
}
