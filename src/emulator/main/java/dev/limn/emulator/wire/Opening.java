package dev.limn.emulator.wire;

import dev.limn.emulator.query.SqlFailure;
import dev.limn.emulator.wire.FrontendMessage.CancelRequest;
import dev.limn.emulator.wire.FrontendMessage.GssEncRequest;
import dev.limn.emulator.wire.FrontendMessage.Password;
import dev.limn.emulator.wire.FrontendMessage.SslRequest;
import dev.limn.emulator.wire.FrontendMessage.StartupMessage;
import dev.limn.emulator.wire.FrontendMessage.Terminate;
import dev.limn.emulator.wire.FrontendMessage.Typed;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.util.List;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import org.jspecify.annotations.Nullable;

/**
 * The first part of a connection: TLS, the start-up message, and the password, which is asked for in clear text (Query
 * Service FAQ).
 */
final class Opening {

    private static final String[] TLS_VERSIONS = {"TLSv1.3", "TLSv1.2"};
    private static final String OPTION_PREFIX = "_pq_.";

    private final Socket socket;
    private final SSLContext tls;
    private final Connections connections;

    Opening(Socket socket, SSLContext tls, Connections connections) {
        this.socket = socket;
        this.tls = tls;
        this.connections = connections;
    }

    /**
     * Talks to the client up to its password.
     *
     * @return null if it left, was refused, or only asked to cancel
     * @throws IOException also when TLS fails, of which TLS tells the other side
     */
    @Nullable
    Visitor visitor() throws IOException {
        Channel plain = Channel.plain(socket);
        SSLSocket secured = plain.refusing(() -> secure(plain));
        if (secured == null) {
            return null;
        }
        Channel channel = Channel.secured(secured);
        return channel.refusing(() -> welcome(channel));
    }

    private @Nullable SSLSocket secure(Channel plain) throws IOException {
        return switch (plain.decoder().opening()) {
            case null -> null;
            case SslRequest ssl -> handshake();
            case GssEncRequest gss -> {
                answer('N');
                yield secureWithoutGss(plain);
            }
            case CancelRequest cancel -> cancel(cancel);
            case StartupMessage startup -> throw withoutTls();
        };
    }

    private @Nullable SSLSocket secureWithoutGss(Channel plain) throws IOException {
        return switch (plain.decoder().opening()) {
            case null -> null;
            case SslRequest ssl -> handshake();
            case GssEncRequest gss -> throw repeated();
            case CancelRequest cancel -> cancel(cancel);
            case StartupMessage startup -> throw withoutTls();
        };
    }

    private SSLSocket handshake() throws IOException {
        // Whoever could put bytes in front of the client's TLS could speak in its name.
        if (socket.getInputStream().available() > 0) {
            throw SqlFailure.fatal("08P01", "received data before TLS was agreed on");
        }
        answer('S');
        SSLSocket secured = (SSLSocket) tls.getSocketFactory().createSocket(socket, null, socket.getPort(), true);
        secured.setUseClientMode(false);
        secured.setEnabledProtocols(TLS_VERSIONS);
        secured.startHandshake();
        return secured;
    }

    private @Nullable Visitor welcome(Channel channel) throws IOException {
        return switch (channel.decoder().opening()) {
            case null -> null;
            case SslRequest ssl -> throw repeated();
            case GssEncRequest gss -> throw repeated();
            case CancelRequest cancel -> cancel(cancel);
            case StartupMessage startup -> password(startup, channel);
        };
    }

    private @Nullable Visitor password(StartupMessage startup, Channel channel) throws IOException {
        if (startup.parameters().getOrDefault("user", "").isEmpty()) {
            throw SqlFailure.fatal("28000", "no user name in the start-up message");
        }
        List<String> unknown = startup.parameters().keySet().stream()
                .filter(name -> name.startsWith(OPTION_PREFIX))
                .toList();
        if (startup.minor() > 0 || !unknown.isEmpty()) {
            channel.writer().negotiateProtocolVersion(unknown);
        }
        channel.writer().authenticationCleartextPassword();
        channel.writer().flush();
        @Nullable Typed answer = channel.decoder().next(FrontendDecoder.PASSWORD_LIMIT);
        return switch (answer) {
            case null -> null;
            case Terminate terminate -> null;
            case Password password -> new Visitor(channel, startup.parameters(), password.password());
            default -> throw SqlFailure.fatal("08P01", "expected a password message");
        };
    }

    private <T> @Nullable T cancel(CancelRequest request) {
        connections.cancel(request);
        return null;
    }

    private void answer(char letter) throws IOException {
        OutputStream out = socket.getOutputStream();
        out.write(letter);
        out.flush();
    }

    private static SqlFailure withoutTls() {
        return SqlFailure.fatal(
                "28000", "a connection without TLS is refused: set sslmode to require or, better, verify-full");
    }

    private static SqlFailure repeated() {
        return SqlFailure.fatal("08P01", "encryption was asked for twice");
    }
}
