package dev.limn.emulator.wire;

import java.math.BigDecimal;

/** Floating-point numbers in PostgreSQL's text form: the fewest digits that give the same number again. */
final class FloatText {

    // PostgreSQL writes an exponent from here on, the decimal digits each type is sure to keep.
    private static final int FLOAT_DIGITS = 6;
    private static final int DOUBLE_DIGITS = 15;

    private FloatText() {}

    static String of(float value) {
        return Float.isFinite(value) ? finite(Float.toString(value), FLOAT_DIGITS) : Float.toString(value);
    }

    static String of(double value) {
        return Double.isFinite(value) ? finite(Double.toString(value), DOUBLE_DIGITS) : Double.toString(value);
    }

    private static String finite(String java, int digits) {
        BigDecimal number = new BigDecimal(java).stripTrailingZeros();
        if (number.signum() == 0) {
            return java.startsWith("-") ? "-0" : "0";
        }
        int exponent = number.precision() - number.scale() - 1;
        if (exponent >= -4 && exponent < digits) {
            return number.toPlainString();
        }
        BigDecimal mantissa = number.movePointLeft(exponent);
        return String.format("%se%s%02d", mantissa.toPlainString(), exponent < 0 ? "-" : "+", Math.abs(exponent));
    }
}
