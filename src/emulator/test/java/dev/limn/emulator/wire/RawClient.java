package dev.limn.emulator.wire;

import dev.limn.emulator.wire.FrontendMessage.Password;
import dev.limn.emulator.wire.FrontendMessage.SslRequest;
import dev.limn.emulator.wire.FrontendMessage.StartupMessage;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.net.ssl.SSLSocket;
import okhttp3.tls.HandshakeCertificates;

/** A client that sends what it is told, byte by byte, and sees each message of the server. */
final class RawClient implements AutoCloseable {

    /** So that a server which does not answer fails a test instead of stopping it. */
    private static final int PATIENCE_MILLIS = 20_000;

    /** A message of the server. */
    record Reply(char type, byte[] body) {

        /** A field of an ErrorResponse. */
        String field(char code) {
            ByteBuffer in = ByteBuffer.wrap(body);
            while (true) {
                char next = (char) in.get();
                if (next == 0) {
                    throw new AssertionError("no field " + code);
                }
                String value = string(in);
                if (next == code) {
                    return value;
                }
            }
        }

        /** Severity and SQLSTATE, as {@code ERROR 08P01}. */
        String error() {
            return field('S') + " " + field('C');
        }

        String text() {
            return string(ByteBuffer.wrap(body));
        }

        /** The values of a DataRow, as text. */
        List<String> values() {
            ByteBuffer in = ByteBuffer.wrap(body);
            int count = in.getShort();
            List<String> values = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                int length = in.getInt();
                byte[] value = new byte[Math.max(length, 0)];
                in.get(value);
                values.add(length < 0 ? "NULL" : new String(value, StandardCharsets.UTF_8));
            }
            return values;
        }

        private static String string(ByteBuffer in) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            for (byte next = in.get(); next != 0; next = in.get()) {
                bytes.write(next);
            }
            return bytes.toString(StandardCharsets.UTF_8);
        }
    }

    private Socket socket;
    private ByteBuffer key = ByteBuffer.allocate(8);

    RawClient(int port) throws IOException {
        socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setSoTimeout(PATIENCE_MILLIS);
        socket.setTcpNoDelay(true);
    }

    RawClient send(byte[] bytes) throws IOException {
        socket.getOutputStream().write(bytes);
        return this;
    }

    /** Sends messages in one write. */
    RawClient send(FrontendMessage... messages) throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (FrontendMessage message : messages) {
            all.write(FrontendEncoder.bytes(message));
        }
        return send(all.toByteArray());
    }

    /** The next byte, -1 at the end. */
    int readByte() throws IOException {
        return socket.getInputStream().read();
    }

    Reply read() throws IOException {
        DataInputStream in = new DataInputStream(socket.getInputStream());
        char type = (char) in.readUnsignedByte();
        byte[] body = new byte[in.readInt() - 4];
        in.readFully(body);
        return new Reply(type, body);
    }

    /** All up to ReadyForQuery, or to the end. */
    List<Reply> readAll() throws IOException {
        List<Reply> all = new ArrayList<>();
        try {
            do {
                all.add(read());
            } while (all.get(all.size() - 1).type() != 'Z');
        } catch (EOFException e) {
            // The connection is over, and with it what there is to read.
        }
        return all;
    }

    /** All until the server hangs up. */
    List<Reply> readToEnd() throws IOException {
        List<Reply> all = new ArrayList<>();
        while (true) {
            List<Reply> some = readAll();
            all.addAll(some);
            if (some.isEmpty() || some.get(some.size() - 1).type() != 'Z') {
                return all;
            }
        }
    }

    /** Says that nothing more will come. */
    void endOutput() throws IOException {
        socket.shutdownOutput();
    }

    /** The types of all messages up to ReadyForQuery; errors by their SQLSTATE, as {@code E(42601)}. */
    String readTypes() throws IOException {
        StringBuilder types = new StringBuilder();
        for (Reply reply : readAll()) {
            types.append(reply.type());
            if (reply.type() == 'E') {
                types.append('(').append(reply.field('C')).append(')');
            }
        }
        return types.toString();
    }

    RawClient startTls(String... versions) throws IOException {
        send(new SslRequest());
        int answer = readByte();
        if (answer != 'S') {
            throw new AssertionError("answered " + answer + " to SSLRequest");
        }
        HandshakeCertificates certificates = new HandshakeCertificates.Builder()
                .addTrustedCertificate(TestServer.authority().certificate())
                .build();
        SSLSocket tls = (SSLSocket) certificates.sslSocketFactory().createSocket(socket, "localhost", 0, true);
        if (versions.length > 0) {
            tls.setEnabledProtocols(versions);
        }
        tls.startHandshake();
        socket = tls;
        return this;
    }

    String tlsVersion() {
        return ((SSLSocket) socket).getSession().getProtocol();
    }

    static StartupMessage startup() {
        return new StartupMessage(3, 0, Map.of("user", TestServer.USER, "database", TestServer.DATABASE));
    }

    /** TLS, start-up and password; what the server says to that. */
    List<Reply> signIn(String password, String... tlsVersions) throws IOException {
        startTls(tlsVersions).send(startup());
        read();
        send(new Password(password));
        List<Reply> replies = readAll();
        replies.stream().filter(reply -> reply.type() == 'K').forEach(reply -> key = ByteBuffer.wrap(reply.body()));
        return replies;
    }

    FrontendMessage.CancelRequest cancelRequest() {
        return new FrontendMessage.CancelRequest(key.getInt(0), key.getInt(4));
    }

    /** Leaves without a word. */
    void hangUp() throws IOException {
        socket.close();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
