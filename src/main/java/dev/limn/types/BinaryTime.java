package dev.limn.types;

import static java.time.format.DateTimeFormatter.ISO_LOCAL_TIME;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/** Times with an offset in PostgreSQL's binary form: microseconds, and seconds to the west. */
final class BinaryTime {

    private static final Instant EPOCH = Instant.parse("2000-01-01T00:00:00Z");
    private static final long DAY = 86_400_000_000L;

    private BinaryTime() {}

    /** With the offset that the server's text has, whose zone the driver sets to that of the JVM. */
    static OffsetDateTime offsetDateTime(byte[] bytes) {
        long micros = ByteBuffer.wrap(bytes).getLong();
        if (micros == Long.MAX_VALUE) {
            return OffsetDateTime.MAX;
        }
        if (micros == Long.MIN_VALUE) {
            return OffsetDateTime.MIN;
        }
        return OffsetDateTime.ofInstant(EPOCH.plus(micros, ChronoUnit.MICROS), ZoneId.systemDefault());
    }

    static OffsetTime offsetTime(byte[] bytes) {
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        long micros = buffer.getLong();
        LocalTime time = micros == DAY ? LocalTime.MAX : LocalTime.ofNanoOfDay(micros * 1000);
        return time.atOffset(ZoneOffset.ofTotalSeconds(-buffer.getInt()));
    }

    /** What the server's text would be. */
    static String text(OffsetTime time) {
        return time.format(ISO_LOCAL_TIME) + time.getOffset().getId().replace("Z", "+00");
    }
}
