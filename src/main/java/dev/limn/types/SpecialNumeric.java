package dev.limn.types;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Optional;

/**
 * What {@code numeric} can hold and no {@link BigDecimal} can: {@code NaN} and, since PostgreSQL 14, the infinities. They are
 * ordered as PostgreSQL orders them, written back as what they are, and throw {@link ArithmeticException} when calculated
 * with.
 */
public final class SpecialNumeric extends BigDecimal {

    private static final long serialVersionUID = 1L;

    public static final SpecialNumeric NEGATIVE_INFINITY =
            new SpecialNumeric("-Infinity", -1, Double.NEGATIVE_INFINITY);
    public static final SpecialNumeric POSITIVE_INFINITY = new SpecialNumeric("Infinity", 1, Double.POSITIVE_INFINITY);
    public static final SpecialNumeric NAN = new SpecialNumeric("NaN", 2, Double.NaN);

    private final String text;
    private final double value;

    // Where it meets other numbers, a scale that no sum and no product can have makes the calculation fail.
    private SpecialNumeric(String text, int order, double value) {
        super(BigInteger.valueOf(order), Integer.MIN_VALUE);
        this.text = text;
        this.value = value;
    }

    /** The one that the server writes so, if there is one. */
    static Optional<SpecialNumeric> of(String text) {
        return switch (text) {
            case "NaN" -> Optional.of(NAN);
            case "Infinity" -> Optional.of(POSITIVE_INFINITY);
            case "-Infinity" -> Optional.of(NEGATIVE_INFINITY);
            default -> Optional.empty();
        };
    }

    private Object readResolve() {
        return of(text).orElseThrow();
    }

    @Override
    public int intValue() {
        return (int) value;
    }

    @Override
    public long longValue() {
        return (long) value;
    }

    @Override
    public float floatValue() {
        return (float) value;
    }

    @Override
    public double doubleValue() {
        return value;
    }

    @Override
    public String toString() {
        return text;
    }

    @Override
    public String toPlainString() {
        return text;
    }

    @Override
    public String toEngineeringString() {
        return text;
    }

    /** Refuses, so that nobody takes the digits for the value. */
    @Override
    public BigInteger unscaledValue() {
        throw new ArithmeticException(text);
    }

    @Override
    public BigInteger toBigInteger() {
        throw new ArithmeticException(text);
    }

    @Override
    public BigInteger toBigIntegerExact() {
        throw new ArithmeticException(text);
    }
}
