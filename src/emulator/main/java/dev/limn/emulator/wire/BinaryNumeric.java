package dev.limn.emulator.wire;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * {@code numeric} in binary form: the count of its digits to the base 10,000, the power of that base the first digit
 * stands for, the sign, the decimals to show, and the digits.
 */
final class BinaryNumeric {

    private static final int HEADER = 8;
    private static final int DIGIT_DECIMALS = 4;
    private static final BigInteger BASE = BigInteger.valueOf(10_000);

    // 1,000 decimals before the point and as many after it; a few bytes could ask for a hundred thousand.
    private static final int LARGEST_POWER = 250;

    // What numeric keeps after the point, and far above what any engine here computes with before it.
    private static final int MOST_DECIMALS = 16_383;

    private static final int POSITIVE = 0x0000;
    private static final int NEGATIVE = 0x4000;
    private static final int NAN = 0xC000;
    private static final int INFINITY = 0xD000;
    private static final int MINUS_INFINITY = 0xF000;

    private BinaryNumeric() {}

    static String decode(ByteBuffer in) {
        int count = Short.toUnsignedInt(in.getShort());
        int weight = in.getShort();
        int sign = Short.toUnsignedInt(in.getShort());
        int scale = Short.toUnsignedInt(in.getShort());
        return switch (sign) {
            case NAN -> "NaN";
            case INFINITY -> "Infinity";
            case MINUS_INFINITY -> "-Infinity";
            case POSITIVE -> digits(in, count, weight, scale).toPlainString();
            case NEGATIVE -> digits(in, count, weight, scale).negate().toPlainString();
            default -> throw new IllegalArgumentException("unknown sign " + sign);
        };
    }

    private static BigDecimal digits(ByteBuffer in, int count, int weight, int scale) {
        int lastDigitsPower = weight - count + 1;
        if (weight > LARGEST_POWER || lastDigitsPower < -LARGEST_POWER || scale > LARGEST_POWER * DIGIT_DECIMALS) {
            throw new IllegalArgumentException("too many digits");
        }
        StringBuilder decimals = new StringBuilder("0");
        for (int i = 0; i < count; i++) {
            int digit = in.getShort();
            if (digit < 0 || digit > 9_999) {
                throw new IllegalArgumentException("digit " + digit);
            }
            decimals.append(String.format("%04d", digit));
        }
        return new BigDecimal(new BigInteger(decimals.toString()), -lastDigitsPower * DIGIT_DECIMALS)
                // Digits beyond the scale are cut off, as PostgreSQL does.
                .setScale(scale, RoundingMode.DOWN);
    }

    static byte[] encode(String text) {
        return switch (text) {
            case "NaN" -> bytes(0, NAN, 0, new ArrayDeque<>());
            case "Infinity" -> bytes(0, INFINITY, 0, new ArrayDeque<>());
            case "-Infinity" -> bytes(0, MINUS_INFINITY, 0, new ArrayDeque<>());
            default -> encode(new BigDecimal(text));
        };
    }

    private static byte[] encode(BigDecimal number) {
        if (Math.abs((long) number.scale()) > MOST_DECIMALS || number.precision() > MOST_DECIMALS) {
            throw new IllegalArgumentException("out of numeric's range");
        }
        int scale = Math.max(number.scale(), 0);
        int fractionDigits = (scale + DIGIT_DECIMALS - 1) / DIGIT_DECIMALS;
        BigInteger rest = number.abs().setScale(fractionDigits * DIGIT_DECIMALS).unscaledValue();
        Deque<Integer> digits = new ArrayDeque<>();
        while (rest.signum() != 0) {
            BigInteger[] parts = rest.divideAndRemainder(BASE);
            digits.addFirst(parts[1].intValue());
            rest = parts[0];
        }
        int weight = digits.size() - fractionDigits - 1;
        while (!digits.isEmpty() && digits.getLast() == 0) {
            digits.removeLast();
        }
        return bytes(digits.isEmpty() ? 0 : weight, number.signum() < 0 ? NEGATIVE : POSITIVE, scale, digits);
    }

    private static byte[] bytes(int weight, int sign, int scale, Deque<Integer> digits) {
        ByteBuffer out = ByteBuffer.allocate(HEADER + 2 * digits.size())
                .putShort((short) digits.size())
                .putShort((short) weight)
                .putShort((short) sign)
                .putShort((short) scale);
        digits.forEach(digit -> out.putShort(digit.shortValue()));
        return out.array();
    }
}
