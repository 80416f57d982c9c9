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
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** What a client would send for a message, written from the protocol's description and not from the decoder. */
final class FrontendEncoder {

    /** Writes the content of a message. */
    @FunctionalInterface
    private interface Content {
        void write(DataOutputStream out) throws IOException;
    }

    private FrontendEncoder() {}

    static byte[] bytes(FrontendMessage message) {
        return switch (message) {
            case Opening opening -> framed("", out -> opening(opening, out));
            case Typed typed -> framed(String.valueOf(type(typed)), out -> typed(typed, out));
        };
    }

    /** A message of any type with any content. */
    static byte[] bytes(char type, byte[] content) {
        return framed(String.valueOf(type), out -> out.write(content));
    }

    private static byte[] framed(String type, Content content) {
        try {
            ByteArrayOutputStream body = new ByteArrayOutputStream();
            content.write(new DataOutputStream(body));
            ByteArrayOutputStream all = new ByteArrayOutputStream();
            DataOutputStream out = new DataOutputStream(all);
            out.writeBytes(type);
            out.writeInt(body.size() + 4);
            body.writeTo(out);
            return all.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void opening(Opening opening, DataOutputStream out) throws IOException {
        switch (opening) {
            case SslRequest ssl -> out.writeInt(80877103);
            case GssEncRequest gss -> out.writeInt(80877104);
            case CancelRequest cancel -> {
                out.writeInt(80877102);
                out.writeInt(cancel.processId());
                out.writeInt(cancel.secretKey());
            }
            case StartupMessage startup -> {
                out.writeInt(startup.major() * 65536 + startup.minor());
                for (var parameter : startup.parameters().entrySet()) {
                    string(parameter.getKey(), out);
                    string(parameter.getValue(), out);
                }
                out.write(0);
            }
        }
    }

    private static char type(Typed message) {
        return switch (message) {
            case Password password -> 'p';
            case Query query -> 'Q';
            case Parse parse -> 'P';
            case Bind bind -> 'B';
            case Describe describe -> 'D';
            case Execute execute -> 'E';
            case Close close -> 'C';
            case Flush flush -> 'H';
            case Sync sync -> 'S';
            case Terminate terminate -> 'X';
            case Unsupported unsupported -> unsupported.type();
        };
    }

    private static void typed(Typed message, DataOutputStream out) throws IOException {
        switch (message) {
            case Password password -> string(password.password(), out);
            case Query query -> string(query.text(), out);
            case Parse parse -> {
                string(parse.statement(), out);
                string(parse.text(), out);
                out.writeShort(parse.parameterTypes().size());
                for (int type : parse.parameterTypes()) {
                    out.writeInt(type);
                }
            }
            case Bind bind -> bind(bind, out);
            case Describe describe -> target(describe.target(), describe.name(), out);
            case Execute execute -> {
                string(execute.portal(), out);
                out.writeInt(execute.maxRows());
            }
            case Close close -> target(close.target(), close.name(), out);
            case Flush flush -> {}
            case Sync sync -> {}
            case Terminate terminate -> {}
            case Unsupported unsupported -> out.writeBytes("whatever it holds");
        }
    }

    private static void bind(Bind bind, DataOutputStream out) throws IOException {
        string(bind.portal(), out);
        string(bind.statement(), out);
        out.writeShort(bind.values().size());
        for (Value value : bind.values()) {
            out.writeShort(value.binary() ? 1 : 0);
        }
        out.writeShort(bind.values().size());
        for (Value value : bind.values()) {
            byte[] bytes = value.bytes();
            out.writeInt(bytes == null ? -1 : bytes.length);
            if (bytes != null) {
                out.write(bytes);
            }
        }
        out.writeShort(bind.results().size());
        for (boolean binary : bind.results().codes()) {
            out.writeShort(binary ? 1 : 0);
        }
    }

    private static void target(Target target, String name, DataOutputStream out) throws IOException {
        out.write(target == Target.STATEMENT ? 'S' : 'P');
        string(name, out);
    }

    private static void string(String text, DataOutputStream out) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
        out.write(0);
    }
}
