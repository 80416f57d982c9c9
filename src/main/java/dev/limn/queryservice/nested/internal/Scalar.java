package dev.limn.queryservice.nested.internal;

import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import java.io.IOException;
import java.lang.invoke.MethodType;
import java.math.BigDecimal;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A value without parts, in the form that Spark's {@code to_json} gives it.
 *
 * @param spark the type's name
 */
record Scalar<T>(Class<T> java, String spark, Reader<T> reader) implements Shape<T> {

    private static final List<Scalar<?>> ALL = List.of(
            new Scalar<>(String.class, "string", JsonReader::nextString),
            new Scalar<>(Boolean.class, "boolean", JsonReader::nextBoolean),
            new Scalar<>(Byte.class, "tinyint", in -> Byte.valueOf(number(in))),
            new Scalar<>(Short.class, "smallint", in -> Short.valueOf(number(in))),
            new Scalar<>(Integer.class, "int", in -> Integer.valueOf(number(in))),
            new Scalar<>(Long.class, "bigint", in -> Long.valueOf(number(in))),
            // NaN and infinity come as strings.
            new Scalar<>(Float.class, "float", in -> Float.valueOf(in.nextString())),
            new Scalar<>(Double.class, "double", in -> Double.valueOf(in.nextString())),
            new Scalar<>(BigDecimal.class, "decimal(38,18)", in -> new BigDecimal(number(in))),
            new Scalar<>(LocalDate.class, "date", in -> LocalDate.parse(in.nextString())),
            new Scalar<>(Date.class, "date", in -> Date.valueOf(LocalDate.parse(in.nextString()))),
            new Scalar<>(LocalDateTime.class, "timestamp", in -> time(in).toLocalDateTime()),
            new Scalar<>(Timestamp.class, "timestamp", in -> Timestamp.valueOf(time(in).toLocalDateTime())),
            new Scalar<>(OffsetDateTime.class, "timestamp", Scalar::time),
            new Scalar<>(Instant.class, "timestamp", in -> time(in).toInstant()),
            new Scalar<>(byte[].class, "binary", in -> Base64.getDecoder().decode(in.nextString())));

    interface Reader<T> {
        T read(JsonReader in) throws IOException;
    }

    static <T> Scalar<T> of(Class<T> java) {
        return find(java)
                .orElseThrow(() -> new IllegalArgumentException("no type of Query Service has values of " + java));
    }

    @SuppressWarnings("unchecked")
    static <T> Optional<Scalar<T>> find(Class<T> java) {
        Class<?> boxed = MethodType.methodType(java).wrap().returnType();
        return ALL.stream().filter(scalar -> scalar.java == boxed).findFirst().map(scalar -> (Scalar<T>) scalar);
    }

    private static String number(JsonReader in) throws IOException {
        if (in.peek() != JsonToken.NUMBER) {
            throw new IllegalArgumentException("a number was expected, not " + in.peek());
        }
        return in.nextString();
    }

    // A timestamp without a zone is one of UTC, as all are that are stored.
    private static OffsetDateTime time(JsonReader in) throws IOException {
        TemporalAccessor time =
                DateTimeFormatter.ISO_DATE_TIME.parseBest(in.nextString(), OffsetDateTime::from, LocalDateTime::from);
        return time instanceof OffsetDateTime there
                ? there.withOffsetSameInstant(ZoneOffset.UTC)
                : LocalDateTime.from(time).atOffset(ZoneOffset.UTC);
    }

    @Override
    public Optional<String> type() {
        return Optional.of(spark);
    }

    @Override
    public T read(JsonReader in) throws IOException {
        return reader.read(in);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Scalar<?> that && java == that.java;
    }

    @Override
    public int hashCode() {
        return java.hashCode();
    }

    @Override
    public String toString() {
        return spark;
    }
}
