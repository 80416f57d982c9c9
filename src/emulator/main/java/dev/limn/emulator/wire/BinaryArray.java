package dev.limn.emulator.wire;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Arrays in binary form: the number of dimensions, whether there are nulls, the elements' type, the size and the first
 * index of each dimension, and the elements with their lengths.
 */
final class BinaryArray {

    private static final int MOST_DIMENSIONS = 6;

    private BinaryArray() {}

    static String decode(int element, ByteBuffer in) {
        int dimensions = in.getInt();
        in.getInt();
        int type = in.getInt();
        if (dimensions < 0 || dimensions > MOST_DIMENSIONS || type != element) {
            throw new IllegalArgumentException("no array of the type");
        }
        List<Integer> sizes = new ArrayList<>();
        for (int i = 0; i < dimensions; i++) {
            int size = in.getInt();
            int first = in.getInt();
            if (size < 0 || first != 1) {
                throw new IllegalArgumentException("an array of an unusual shape");
            }
            sizes.add(size);
        }
        StringBuilder text = new StringBuilder();
        if (sizes.isEmpty()) {
            text.append("{}");
        } else {
            decode(element, in, sizes, text);
        }
        return text.toString();
    }

    private static void decode(int element, ByteBuffer in, List<Integer> sizes, StringBuilder text) {
        // Each element has four bytes at least, and an empty dimension would hold none however large the others are.
        if (sizes.get(0) == 0 || sizes.get(0) > in.remaining() / 4) {
            throw new IllegalArgumentException("fewer elements than it claims");
        }
        text.append('{');
        for (int i = 0; i < sizes.get(0); i++) {
            if (i > 0) {
                text.append(',');
            }
            if (sizes.size() > 1) {
                decode(element, in, sizes.subList(1, sizes.size()), text);
            } else {
                text.append(element(element, in));
            }
        }
        text.append('}');
    }

    private static String element(int type, ByteBuffer in) {
        int length = in.getInt();
        if (length == -1) {
            return ArrayText.NULL;
        }
        if (length < 0 || length > in.remaining()) {
            throw new IllegalArgumentException("an element longer than its array");
        }
        byte[] bytes = new byte[length];
        in.get(bytes);
        return ArrayText.quoted(BinaryFormat.decode(type, bytes));
    }

    static byte[] encode(int element, String text) {
        ArrayText.Parsed array = ArrayText.parse(text);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            write(element, array, new DataOutputStream(bytes));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void write(int element, ArrayText.Parsed array, DataOutputStream out) throws IOException {
        out.writeInt(array.sizes().size());
        out.writeInt(array.elements().stream().anyMatch(Objects::isNull) ? 1 : 0);
        out.writeInt(element);
        for (int size : array.sizes()) {
            out.writeInt(size);
            out.writeInt(1);
        }
        for (@Nullable String each : array.elements()) {
            if (each == null) {
                out.writeInt(-1);
            } else {
                byte[] bytes = BinaryFormat.encode(element, each);
                out.writeInt(bytes.length);
                out.write(bytes);
            }
        }
    }
}
