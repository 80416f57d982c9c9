package dev.limn.emulator.wire;

import dev.limn.emulator.query.SqlFailure;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.net.Socket;
import javax.net.ssl.SSLSocket;
import org.jspecify.annotations.Nullable;

/** Messages both ways over a socket, with TLS or not yet. */
record Channel(Socket socket, FrontendDecoder decoder, BackendWriter writer) {

    /** A part of the conversation that may end in the client's being refused. */
    @FunctionalInterface
    interface Part<T> {
        @Nullable
        T take() throws IOException;
    }

    /** Without TLS. It reads no byte too many, since TLS may begin with the next. */
    static Channel plain(Socket socket) throws IOException {
        return new Channel(
                socket, new FrontendDecoder(socket.getInputStream()), new BackendWriter(socket.getOutputStream()));
    }

    static Channel secured(SSLSocket socket) throws IOException {
        return new Channel(
                socket,
                new FrontendDecoder(new BufferedInputStream(socket.getInputStream())),
                new BackendWriter(socket.getOutputStream()));
    }

    /**
     * Takes part in the conversation; if that fails, the client is told.
     *
     * @return null also after a refusal
     */
    <T> @Nullable T refusing(Part<T> part) throws IOException {
        try {
            T taken = part.take();
            if (taken == null) {
                finish();
            }
            return taken;
        } catch (ProtocolException e) {
            refuse(e.failure());
        } catch (SqlFailure e) {
            refuse(e);
        }
        return null;
    }

    /** Says why the connection ends, and that nothing more will follow. */
    void refuse(SqlFailure why) throws IOException {
        writer.errorResponse(why.endsSession() ? why : SqlFailure.fatal(why.sqlState(), why.getMessage()));
        finish();
    }

    /** Says that nothing more will follow. */
    void finish() throws IOException {
        writer.flush();
        socket.shutdownOutput();
    }
}
