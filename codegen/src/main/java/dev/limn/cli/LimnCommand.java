package dev.limn.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** What all commands have in common. */
@Command(
        name = "limn",
        description =
                "Looks into a database over verified TLS, writes Java classes for its tables, and tells what changed.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        scope = ScopeType.INHERIT,
        sortOptions = false,
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {"0:done", "1:failed; each problem is a line on standard error", "2:wrong usage"})
final class LimnCommand {

    @Option(
            names = {"-v", "--verbose"},
            scope = ScopeType.INHERIT,
            description = "Show logs and stack traces on standard error.")
    private boolean verbose;

    boolean verbose() {
        return verbose;
    }
}
