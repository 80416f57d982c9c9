package dev.limn.emulator.wire;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The bytes of one message, read from the front. Nothing is allocated for what a message only claims to hold. */
final class MessageBody {

    /** Reads one element of a counted list. */
    @FunctionalInterface
    interface Element<T> {
        T read() throws ProtocolException;
    }

    private static final String EXTENDED = "PBDECH";

    private final char type;
    private final ByteBuffer bytes;

    /** @param type its first byte, zero for a start-up message, which has none */
    MessageBody(char type, byte[] bytes) {
        this.type = type;
        this.bytes = ByteBuffer.wrap(bytes);
    }

    byte int8() throws ProtocolException {
        try {
            return bytes.get();
        } catch (BufferUnderflowException e) {
            throw tooShort();
        }
    }

    short int16() throws ProtocolException {
        try {
            return bytes.getShort();
        } catch (BufferUnderflowException e) {
            throw tooShort();
        }
    }

    int int32() throws ProtocolException {
        try {
            return bytes.getInt();
        } catch (BufferUnderflowException e) {
            throw tooShort();
        }
    }

    /** So many bytes, of which the message must hold as many. */
    byte[] bytes(int count) throws ProtocolException {
        if (count < 0) {
            throw malformed("has a part of negative length");
        }
        if (count > bytes.remaining()) {
            throw tooShort();
        }
        byte[] part = new byte[count];
        bytes.get(part);
        return part;
    }

    /** UTF-8 up to a zero byte. */
    String string() throws ProtocolException {
        int end = bytes.position();
        while (end < bytes.limit() && bytes.get(end) != 0) {
            end++;
        }
        if (end == bytes.limit()) {
            throw malformed("holds a text without an end");
        }
        ByteBuffer text = bytes.slice(bytes.position(), end - bytes.position());
        bytes.position(end + 1);
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(text).toString();
        } catch (CharacterCodingException e) {
            throw malformed("holds a text that is not UTF-8");
        }
    }

    /** A list behind its count, which is 16 bits without a sign. */
    <T> List<T> list(Element<T> element) throws ProtocolException {
        int count = Short.toUnsignedInt(int16());
        List<T> list = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            list.add(element.read());
        }
        return List.copyOf(list);
    }

    boolean atEnd() {
        return !bytes.hasRemaining();
    }

    /** The message must end here. */
    void end() throws ProtocolException {
        if (!atEnd()) {
            throw malformed("is longer than its content");
        }
    }

    ProtocolException malformed(String how) {
        String name = type == 0 ? "start-up message" : "message '" + type + "'";
        return ProtocolException.malformed("malformed " + name + ": it " + how, EXTENDED.indexOf(type) >= 0);
    }

    private ProtocolException tooShort() {
        return malformed("is shorter than its content");
    }
}
