package dev.limn.cli;

import dev.limn.LimnException;
import dev.limn.catalog.CatalogException;
import dev.limn.codegen.GenerationException;
import dev.limn.codegen.internal.OneLine;
import dev.limn.credentials.CredentialsException;
import dev.limn.credentials.Problem;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.util.List;
import org.jooq.exception.DataAccessException;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says what went wrong, one line for each problem, and turns it into an exit code. */
final class Complaints implements IExecutionExceptionHandler, IParameterExceptionHandler {

    private static final int FAILED = 1;
    private static final int WRONG_USAGE = 2;

    private final LimnCommand limn;
    private final PrintWriter err;

    Complaints(LimnCommand limn, PrintWriter err) {
        this.limn = limn;
        this.err = err;
    }

    @Override
    public int handleParseException(ParameterException failure, String[] args) {
        String what = failure instanceof UnmatchedArgumentException unmatched
                ? Unmatched.words(unmatched)
                : String.valueOf(failure.getMessage());
        complainOfUsage(what, failure.getCommandLine());
        return WRONG_USAGE;
    }

    @Override
    public int handleExecutionException(Exception failure, CommandLine command, ParseResult parsed) {
        if (limn.verbose()) {
            failure.printStackTrace(err);
        }
        if (failure instanceof UsageException) {
            complainOfUsage(String.valueOf(failure.getMessage()), command);
            return WRONG_USAGE;
        }
        lines(failure).forEach(this::complain);
        return FAILED;
    }

    private void complainOfUsage(String what, CommandLine command) {
        complain(what + " [" + command.getCommandSpec().qualifiedName() + " --help]");
    }

    private void complain(String what) {
        err.println("limn: " + Text.printable(what));
    }

    private static List<String> lines(Exception failure) {
        String message = String.valueOf(failure.getMessage());
        return switch (failure) {
            case CredentialsException e ->
                e.problems().stream().map(Problem::toString).toList();
            case LimnException e -> List.of(message);
            case CatalogException e -> List.of(message);
            case GenerationException e -> List.of(message);
            case UncheckedIOException e -> List.of(message);
            case DataAccessException e -> List.of(OneLine.of(message));
            default ->
                List.of("unexpected " + failure.getClass().getSimpleName() + ": " + OneLine.of(message)
                        + " (--verbose shows where; please report it)");
        };
    }
}
