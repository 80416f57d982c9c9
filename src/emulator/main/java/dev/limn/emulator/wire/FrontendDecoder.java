package dev.limn.emulator.wire;

import dev.limn.emulator.wire.FrontendMessage.Bind;
import dev.limn.emulator.wire.FrontendMessage.CancelRequest;
import dev.limn.emulator.wire.FrontendMessage.Close;
import dev.limn.emulator.wire.FrontendMessage.Describe;
import dev.limn.emulator.wire.FrontendMessage.Execute;
import dev.limn.emulator.wire.FrontendMessage.Flush;
import dev.limn.emulator.wire.FrontendMessage.GssEncRequest;
import dev.limn.emulator.wire.FrontendMessage.Opening;
import dev.limn.emulator.wire.FrontendMessage.Parse;
import dev.limn.emulator.wire.FrontendMessage.Password;
import dev.limn.emulator.wire.FrontendMessage.Query;
import dev.limn.emulator.wire.FrontendMessage.SslRequest;
import dev.limn.emulator.wire.FrontendMessage.StartupMessage;
import dev.limn.emulator.wire.FrontendMessage.Sync;
import dev.limn.emulator.wire.FrontendMessage.Target;
import dev.limn.emulator.wire.FrontendMessage.Terminate;
import dev.limn.emulator.wire.FrontendMessage.Typed;
import dev.limn.emulator.wire.FrontendMessage.Unsupported;
import dev.limn.emulator.wire.FrontendMessage.Value;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads a client's messages. It takes from the stream what it needs and no byte more, and holds no more memory than a
 * small multiple of what has arrived, whatever length a message claims. For one thread.
 */
final class FrontendDecoder {

    /** Of a start-up message, its length included, as PostgreSQL limits it. */
    static final int STARTUP_LIMIT = 10_000;

    /** Of a message from somebody who is not let in yet; the longest known passwords are tokens of a few thousand. */
    static final int PASSWORD_LIMIT = 65_536;

    /** Of any other message. */
    static final int MESSAGE_LIMIT = 64 * 1024 * 1024;

    private static final int SPECIAL_MAJOR = 1234;
    private static final int CANCEL = 5678;
    private static final int SSL = 5679;
    private static final int GSS = 5680;

    private final InputStream in;

    FrontendDecoder(InputStream in) {
        this.in = in;
    }

    /**
     * The first message of a connection.
     *
     * @return null if the client left without one
     * @throws ProtocolException which nothing can be read after
     */
    @Nullable
    Opening opening() throws IOException {
        int first = in.read();
        if (first < 0) {
            return null;
        }
        int length = length(first, 8, STARTUP_LIMIT);
        MessageBody body = new MessageBody((char) 0, content(length - 4));
        int major = Short.toUnsignedInt(body.int16());
        int minor = Short.toUnsignedInt(body.int16());
        Opening opening = major == SPECIAL_MAJOR ? special(minor, body) : startup(major, minor, body);
        body.end();
        return opening;
    }

    /**
     * The next message after the start-up.
     *
     * @param limit the longest that is accepted, its length included
     * @return null if the client left between two messages
     * @throws ProtocolException which says itself whether the connection can go on
     */
    @Nullable
    Typed next(int limit) throws IOException {
        int type = in.read();
        if (type < 0) {
            return null;
        }
        int length = length(in.read(), 4, limit);
        MessageBody body = new MessageBody((char) type, content(length - 4));
        Typed message = typed((char) type, body);
        if (!(message instanceof Unsupported)) {
            body.end();
        }
        return message;
    }

    private int length(int first, int least, int limit) throws IOException {
        byte[] rest = in.readNBytes(3);
        if (first < 0 || rest.length < 3) {
            throw truncated();
        }
        int length = first << 24 | (rest[0] & 0xff) << 16 | (rest[1] & 0xff) << 8 | rest[2] & 0xff;
        if (length < least || length > limit) {
            throw ProtocolException.lost("invalid message length " + Integer.toUnsignedString(length) + ": it must be "
                    + least + " to " + limit);
        }
        return length;
    }

    private byte[] content(int length) throws IOException {
        // Reads as it arrives, and grows with it.
        byte[] content = in.readNBytes(length);
        if (content.length < length) {
            throw truncated();
        }
        return content;
    }

    private static ProtocolException truncated() {
        return ProtocolException.lost("the connection ended within a message");
    }

    private static Opening special(int code, MessageBody body) throws ProtocolException {
        return switch (code) {
            case CANCEL -> new CancelRequest(body.int32(), body.int32());
            case SSL -> new SslRequest();
            case GSS -> new GssEncRequest();
            default -> throw body.malformed("has the unknown request code " + code);
        };
    }

    private static StartupMessage startup(int major, int minor, MessageBody body) throws ProtocolException {
        if (major != 3) {
            // Of what follows the number, nothing is known.
            throw ProtocolException.lost(
                    "unsupported frontend protocol " + major + "." + minor + ": this server speaks 3.0");
        }
        Map<String, String> parameters = new LinkedHashMap<>();
        for (String name = body.string(); !name.isEmpty(); name = body.string()) {
            parameters.put(name, body.string());
        }
        return new StartupMessage(major, minor, Collections.unmodifiableMap(parameters));
    }

    private static Typed typed(char type, MessageBody body) throws ProtocolException {
        return switch (type) {
            case 'p' -> new Password(body.string());
            case 'Q' -> new Query(body.string());
            case 'P' -> new Parse(body.string(), body.string(), body.list(body::int32));
            case 'B' -> bind(body);
            case 'D' -> new Describe(target(body), body.string());
            case 'E' -> new Execute(body.string(), body.int32());
            case 'C' -> new Close(target(body), body.string());
            case 'H' -> new Flush();
            case 'S' -> new Sync();
            case 'X' -> new Terminate();
            default -> new Unsupported(type);
        };
    }

    private static Target target(MessageBody body) throws ProtocolException {
        byte target = body.int8();
        return switch (target) {
            case 'S' -> Target.STATEMENT;
            case 'P' -> Target.PORTAL;
            default -> throw body.malformed("means neither a statement nor a portal");
        };
    }

    private static Bind bind(MessageBody body) throws ProtocolException {
        String portal = body.string();
        String statement = body.string();
        Formats formats = new Formats(body.list(() -> binary(body)));
        int[] index = {0};
        var values = body.list(() -> new Value(formats.binary(index[0]++), value(body)));
        if (!formats.fit(values.size())) {
            throw body.malformed("gives " + formats.size() + " formats for " + values.size() + " parameters");
        }
        return new Bind(portal, statement, values, new Formats(body.list(() -> binary(body))));
    }

    private static boolean binary(MessageBody body) throws ProtocolException {
        short format = body.int16();
        return switch (format) {
            case 0 -> false;
            case 1 -> true;
            default -> throw body.malformed("has the unknown format code " + format);
        };
    }

    private static byte @Nullable [] value(MessageBody body) throws ProtocolException {
        int length = body.int32();
        return length == -1 ? null : body.bytes(length);
    }
}
