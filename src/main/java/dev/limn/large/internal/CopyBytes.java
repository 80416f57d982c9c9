package dev.limn.large.internal;

import java.sql.SQLException;
import java.util.Arrays;
import org.postgresql.copy.CopyIn;

/** Rows in the text format of {@code COPY}, in UTF-8, until they are sent. */
final class CopyBytes {

    private static final int MOST_BYTES_OF_A_CHARACTER = 3;

    private byte[] bytes;
    private int size;
    private int rowStart;

    CopyBytes(int portion) {
        bytes = new byte[portion + (portion >> 1)];
    }

    int size() {
        return size;
    }

    /** A row begins here. */
    void begin() {
        rowStart = size;
    }

    /** The row that began last was none. */
    void undo() {
        size = rowStart;
    }

    void sendTo(CopyIn copy) throws SQLException {
        if (size > 0) {
            copy.writeToCopy(bytes, 0, size);
            size = 0;
        }
    }

    private void room(long more) {
        if (size + more > bytes.length) {
            bytes = Arrays.copyOf(
                    bytes, Math.toIntExact(Math.max(size + more, Math.min(2L * bytes.length, Integer.MAX_VALUE - 8))));
        }
    }

    /** One ASCII character that is no text: what stands between columns and rows. */
    void mark(char mark) {
        room(1);
        bytes[size++] = (byte) mark;
    }

    /** What says that there is no value. */
    void marker(char marker) {
        mark('\\');
        mark(marker);
    }

    void number(long value) {
        if (value < 0) {
            text(Long.toString(value));
            return;
        }
        room(20);
        int end = size + digits(value);
        long rest = value;
        for (int at = end; at > size; rest /= 10) {
            bytes[--at] = (byte) ('0' + rest % 10);
        }
        size = end;
    }

    private static int digits(long value) {
        int digits = 1;
        for (long rest = value; rest > 9; rest /= 10) {
            digits++;
        }
        return digits;
    }

    void text(CharSequence text) {
        int length = text.length();
        room((long) length * MOST_BYTES_OF_A_CHARACTER + 2); // an escaped character takes two bytes
        for (int at = 0; at < length; at++) {
            char character = text.charAt(at);
            if (character >= 0x80) {
                at += other(text, at, character);
            } else {
                ascii(character);
            }
        }
    }

    private void ascii(char character) {
        switch (character) {
            case '\\' -> escaped('\\');
            case '\t' -> escaped('t');
            case '\n' -> escaped('n');
            case '\r' -> escaped('r');
            case 0 -> throw new IllegalArgumentException("PostgreSQL holds no text with the character 0 in it");
            default -> bytes[size++] = (byte) character;
        }
    }

    private void escaped(char letter) {
        bytes[size++] = '\\';
        bytes[size++] = (byte) letter;
    }

    /** Says how many more characters it took. */
    private int other(CharSequence text, int at, char character) {
        if (character < 0x800) {
            bytes[size++] = (byte) (0xC0 | character >> 6);
            tail(character);
            return 0;
        }
        if (!Character.isSurrogate(character)) {
            bytes[size++] = (byte) (0xE0 | character >> 12);
            tail(character >> 6);
            tail(character);
            return 0;
        }
        int codePoint = Character.codePointAt(text, at);
        if (codePoint == character) {
            throw new IllegalArgumentException("text with half of a character at its position " + at);
        }
        bytes[size++] = (byte) (0xF0 | codePoint >> 18);
        tail(codePoint >> 12);
        tail(codePoint >> 6);
        tail(codePoint);
        return 1;
    }

    private void tail(int bits) {
        bytes[size++] = (byte) (0x80 | bits & 0x3F);
    }
}
