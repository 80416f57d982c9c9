package dev.limn.cli;

import dev.limn.credentials.Credentials;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Which database, and who we are to it. */
final class CredentialsOption {

    @Option(
            names = "--credentials",
            paramLabel = "FILE",
            description = {
                "Where the database is and who signs in: key=value lines, JSON, or a connection URI.",
                "Without it, the first of:",
                "- the file that LIMN_CREDENTIALS names",
                "- libpq's environment (PGHOST, PGSERVICE, …) with its service and password files",
                "- ~/.config/limn/credentials.properties"
            })
    private Optional<Path> file = Optional.empty();

    Credentials read() {
        return file.map(Credentials::fromFile).orElseGet(Credentials::load);
    }
}
