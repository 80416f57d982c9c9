package dev.limn.emulator.wire;

import dev.limn.emulator.query.SqlFailure;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.util.HexFormat;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The binary forms of values, to and from PostgreSQL's text form. */
final class BinaryFormat {

    /** How one type is read and written. Either function may fail with any of {@link #isWrongValue}'s exceptions. */
    private record Codec(int length, Function<ByteBuffer, String> decode, Function<String, byte[]> encode) {}

    private static final int VARYING = -1;

    private static final Codec CHARACTERS =
            new Codec(VARYING, BinaryFormat::utf8, text -> text.getBytes(StandardCharsets.UTF_8));

    /** By oid. */
    private static final Map<Integer, Codec> CODECS = Map.ofEntries(
            Map.entry(16, new Codec(1, in -> in.get() == 0 ? "f" : "t", BinaryFormat::bool)),
            Map.entry(17, new Codec(VARYING, BinaryFormat::hex, BinaryFormat::bytes)),
            Map.entry(18, CHARACTERS),
            Map.entry(19, CHARACTERS),
            Map.entry(20, new Codec(8, in -> Long.toString(in.getLong()), text -> int8(Long.parseLong(text)))),
            Map.entry(21, new Codec(2, in -> Short.toString(in.getShort()), text -> int2(Short.parseShort(text)))),
            Map.entry(23, new Codec(4, in -> Integer.toString(in.getInt()), text -> int4(Integer.parseInt(text)))),
            Map.entry(25, CHARACTERS),
            Map.entry(114, CHARACTERS),
            Map.entry(
                    26,
                    new Codec(
                            4,
                            in -> Integer.toUnsignedString(in.getInt()),
                            text -> int4(Integer.parseUnsignedInt(text)))),
            Map.entry(
                    700,
                    new Codec(
                            4,
                            in -> FloatText.of(in.getFloat()),
                            text -> int4(Float.floatToIntBits(Float.parseFloat(text))))),
            Map.entry(
                    701,
                    new Codec(
                            8,
                            in -> FloatText.of(in.getDouble()),
                            text -> int8(Double.doubleToLongBits(Double.parseDouble(text))))),
            Map.entry(705, CHARACTERS),
            Map.entry(1042, CHARACTERS),
            Map.entry(1043, CHARACTERS),
            Map.entry(1082, new Codec(4, in -> BinaryTime.date(in.getInt()), text -> int4(BinaryTime.days(text)))),
            Map.entry(
                    1114,
                    new Codec(8, in -> BinaryTime.timestamp(in.getLong()), text -> int8(BinaryTime.micros(text)))),
            Map.entry(
                    1184,
                    new Codec(8, in -> BinaryTime.timestamptz(in.getLong()), text -> int8(BinaryTime.micros(text)))),
            Map.entry(1700, new Codec(VARYING, BinaryNumeric::decode, BinaryNumeric::encode)),
            Map.entry(2950, new Codec(16, in -> new UUID(in.getLong(), in.getLong()).toString(), BinaryFormat::uuid)));

    /** The types of arrays' elements, by the array's oid. */
    private static final Map<Integer, Integer> ELEMENTS = Map.ofEntries(
            Map.entry(1000, 16),
            Map.entry(1001, 17),
            Map.entry(1003, 19),
            Map.entry(1005, 21),
            Map.entry(1007, 23),
            Map.entry(1009, 25),
            Map.entry(1014, 1042),
            Map.entry(1015, 1043),
            Map.entry(1016, 20),
            Map.entry(1021, 700),
            Map.entry(1022, 701),
            Map.entry(1028, 26),
            Map.entry(1115, 1114),
            Map.entry(1182, 1082),
            Map.entry(1185, 1184),
            Map.entry(1231, 1700),
            Map.entry(2951, 2950));

    private BinaryFormat() {}

    /** Whether values of that type can be read and written. */
    static boolean knows(int oid) {
        return CODECS.containsKey(oid) || ELEMENTS.containsKey(oid);
    }

    /**
     * The text form of a value.
     *
     * @throws SqlFailure 0A000 if the type is none of those known, 22P03 if the bytes are no value of it
     */
    static String decode(int oid, byte[] value) {
        Codec codec = codec(oid);
        ByteBuffer in = ByteBuffer.wrap(value);
        try {
            if (codec.length() == VARYING || codec.length() == value.length) {
                String text = codec.decode().apply(in);
                if (!in.hasRemaining()) {
                    return text;
                }
            }
        } catch (RuntimeException e) {
            if (!isWrongValue(e)) {
                throw e;
            }
        }
        throw SqlFailure.error("22P03", "incorrect binary data for a parameter of the type with oid " + oid);
    }

    /**
     * The binary form of a value.
     *
     * @throws SqlFailure 0A000 if the type is none of those known, 22P03 if the text is no value of it
     */
    static byte[] encode(int oid, String text) {
        Codec codec = codec(oid);
        try {
            return codec.encode().apply(text);
        } catch (RuntimeException e) {
            if (!isWrongValue(e)) {
                throw e;
            }
            throw SqlFailure.error("22P03", "a result's value has no binary form of the type with oid " + oid);
        }
    }

    private static Codec codec(int oid) {
        @Nullable Codec scalar = CODECS.get(oid);
        if (scalar != null) {
            return scalar;
        }
        @Nullable Integer element = ELEMENTS.get(oid);
        if (element != null) {
            return new Codec(VARYING, in -> BinaryArray.decode(element, in), text -> BinaryArray.encode(element, text));
        }
        throw SqlFailure.error("0A000", "binary format is not supported for the type with oid " + oid);
    }

    // What the JDK throws at a value out of range or out of shape.
    private static boolean isWrongValue(RuntimeException e) {
        return e instanceof IllegalArgumentException
                || e instanceof ArithmeticException
                || e instanceof DateTimeException
                || e instanceof BufferUnderflowException;
    }

    private static String utf8(ByteBuffer in) {
        try {
            String text = StandardCharsets.UTF_8.newDecoder().decode(in).toString();
            if (text.indexOf('\0') >= 0) {
                throw new IllegalArgumentException("a zero byte");
            }
            return text;
        } catch (CharacterCodingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static byte[] bool(String text) {
        return switch (text) {
            case "t", "true" -> new byte[] {1};
            case "f", "false" -> new byte[] {0};
            default -> throw new IllegalArgumentException("no boolean");
        };
    }

    private static String hex(ByteBuffer in) {
        byte[] bytes = new byte[in.remaining()];
        in.get(bytes);
        return "\\x" + HexFormat.of().formatHex(bytes);
    }

    private static byte[] bytes(String text) {
        if (!text.startsWith("\\x")) {
            throw new IllegalArgumentException("not in hex form");
        }
        return HexFormat.of().parseHex(text, 2, text.length());
    }

    private static byte[] uuid(String text) {
        UUID uuid = UUID.fromString(text);
        return ByteBuffer.allocate(16)
                .putLong(uuid.getMostSignificantBits())
                .putLong(uuid.getLeastSignificantBits())
                .array();
    }

    private static byte[] int2(short value) {
        return ByteBuffer.allocate(2).putShort(value).array();
    }

    private static byte[] int4(int value) {
        return ByteBuffer.allocate(4).putInt(value).array();
    }

    private static byte[] int8(long value) {
        return ByteBuffer.allocate(8).putLong(value).array();
    }
}
