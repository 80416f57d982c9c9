package dev.limn.cli.doctor;

import dev.limn.credentials.Credentials;
import java.time.Clock;
import java.time.Duration;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Looks at everything between credentials and the first row, one thing after the other, and says of each how it is. Nothing
 * is written to the server. Not thread-safe.
 */
public final class Doctor {

    private final Credentials credentials;
    private final Duration patience;
    private final Consumer<Finding> findings;
    private boolean well = true;
    private boolean goesOn = true;

    /**
     * Ready to look.
     *
     * @param patience for each attempt to reach the server
     * @param findings takes each finding as soon as it is there
     */
    public Doctor(Credentials credentials, Duration patience, Consumer<Finding> findings) {
        this.credentials = credentials;
        this.patience = patience;
        this.findings = findings;
    }

    /** Looks at all, and tells whether nothing has failed. */
    public boolean examine() {
        Network network = new Network(credentials, patience, Clock.systemUTC());
        tell(Finding.ok("credentials", credentials + ", target " + credentials.target()));
        tell(new Token(credentials, Clock.systemUTC()).look());
        step(Network.DNS, network::resolve);
        step(Network.TCP, network::connect);
        step(Network.TLS, network::shakeHands);
        try (SignedIn server = new SignedIn(credentials, patience)) {
            step(SignedIn.SIGN_IN, server::signIn);
            step(SignedIn.SERVER, server::describe);
            step(ReaderRung.READER, server::reader);
            step(SignedIn.TABLES, server::tables);
            step(Contents.PERMISSIONS, server::permissions);
        }
        return well;
    }

    private void step(String check, Supplier<Finding> look) {
        tell(goesOn ? look.get() : Finding.skipped(check));
    }

    private void tell(Finding finding) {
        boolean failed = finding.status() == Finding.Status.FAILED;
        well &= !failed;
        goesOn &= !failed;
        findings.accept(finding);
    }
}
