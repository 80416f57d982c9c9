package dev.limn.credentials;

import java.util.List;
import java.util.stream.Collectors;

/** Credentials cannot be used, for the reasons in {@link #problems()}; nothing was connected to. */
public final class CredentialsException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Problem> problems;

    CredentialsException(List<Problem> problems) {
        super(problems.stream().map(Problem::toString).collect(Collectors.joining(System.lineSeparator())));
        this.problems = List.copyOf(problems);
    }

    /** Everything that is wrong, in the order it was found; never empty. */
    public List<Problem> problems() {
        return problems;
    }
}
