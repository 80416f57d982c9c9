package dev.limn.cli.doctor;

import dev.limn.credentials.Credentials;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.UnknownHostException;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/** The way to a server, before anybody signs in. */
final class Network {

    static final String DNS = "dns";
    static final String TCP = "tcp";
    static final String TLS = "tls";

    private static final Duration SOON = Duration.ofDays(30);

    private final Credentials credentials;
    private final Duration patience;
    private final Clock clock;

    Network(Credentials credentials, Duration patience, Clock clock) {
        this.credentials = credentials;
        this.patience = patience;
        this.clock = clock;
    }

    Finding resolve() {
        try {
            String addresses = Arrays.stream(InetAddress.getAllByName(credentials.host()))
                    .map(InetAddress::getHostAddress)
                    .collect(Collectors.joining(", "));
            return Finding.ok(DNS, credentials.host() + " is " + addresses);
        } catch (UnknownHostException e) {
            return Finding.failed(DNS, credentials.host() + ": no such host (correct host, or check the network)");
        }
    }

    Finding connect() {
        Instant start = clock.instant();
        try (Socket socket = new Socket()) {
            socket.connect(
                    new InetSocketAddress(credentials.host(), credentials.port()),
                    Math.toIntExact(patience.toMillis()));
            long millis = Duration.between(start, clock.instant()).toMillis();
            return Finding.ok(TCP, "port " + credentials.port() + " answers in " + millis + " ms");
        } catch (IOException e) {
            return Finding.failed(
                    TCP,
                    "port " + credentials.port() + ": " + e.getMessage()
                            + " (correct port, start the server, or have the firewall let us through)");
        }
    }

    /** What the server shows of itself; whether we believe it, signing in tells. */
    Finding shakeHands() {
        try {
            Optional<Handshake> handshake = Handshake.with(credentials, patience);
            return handshake
                    .map(this::describe)
                    .orElseGet(() -> Finding.failed(
                            TLS,
                            "the server does not offer TLS (turn it on there: ssl = on; nothing is sent without)"));
        } catch (IOException | GeneralSecurityException e) {
            return Finding.failed(
                    TLS, "no handshake: " + e.getMessage() + " (is this a server of PostgreSQL's protocol?)");
        }
    }

    private Finding describe(Handshake handshake) {
        X509Certificate certificate = handshake.certificate();
        Instant end = certificate.getNotAfter().toInstant();
        Duration left = Duration.between(clock.instant(), end);
        String text = handshake.protocol() + ", "
                + name(certificate.getSubjectX500Principal().getName()) + ", signed by "
                + name(certificate.getIssuerX500Principal().getName()) + ", until " + end + " (" + left.toDays()
                + " days)";
        return left.compareTo(SOON) < 0 ? Finding.warning(TLS, text + " (have it renewed)") : Finding.ok(TLS, text);
    }

    private static String name(String principal) {
        return principal.isEmpty() ? "nobody in particular" : principal;
    }
}
