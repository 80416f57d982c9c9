package dev.limn.emulator.lake.sample;

import static dev.limn.emulator.lake.sample.Shape.map;
import static dev.limn.emulator.lake.sample.Shape.struct;
import static dev.limn.emulator.lake.sample.Shape.text;
import static dev.limn.emulator.lake.sample.Shape.value;

import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.Decimal;
import org.jspecify.annotations.Nullable;

/** What the sample says of people: between them, the columns are of every type a dataset can have. */
final class ProfileShape {

    private static final DataType MONEY = DataTypes.createDecimalType(12, 2);
    private static final long DAY_MICROS = 86_400_000_000L;
    private static final long END_MICROS = Calendar.END.toEpochMilli() * 1_000;

    /** Being in a segment. */
    private record Membership(long since, String status) {}

    private static final Shape<Membership> MEMBERSHIP = Shape.record(
            value("lastQualificationTime", DataTypes.TimestampType, Membership::since),
            text("status", Membership::status));

    private static final Shape.Member<Person> IDENTITIES = map(
            "identityMap",
            person -> person.identities(person.known()),
            new Shape.Sequence<>(identities -> identities, Person.IDENTITY));

    private static final Shape.Member<Person> SEGMENTS =
            map("segmentMembership", ProfileShape::segments, new Shape.Dictionary<>(segments -> segments, MEMBERSHIP));

    private static final Shape.Member<Person> CONSENTS = struct(
            "consents",
            person -> !Hash.percent(10, person.number(), Purpose.CONSENT),
            struct("collect", person -> true, text("val", person -> "y")),
            struct(
                    "marketing",
                    Person::known,
                    text("preferred", person -> Hash.pick(person.number(), Purpose.CONSENT, "email", "push", "none")),
                    struct(
                            "email",
                            person -> true,
                            text("val", person -> Hash.pick(person.number(), Purpose.CONSENT, "y", "y", "n")))));

    static final Shape.Struct<Person> PROFILE = Shape.record(
            text("_id", Person::id),
            struct(
                    "person",
                    Person::known,
                    struct(
                            "name",
                            person -> true,
                            text("firstName", Person::firstName),
                            text("lastName", Person::lastName)),
                    value("birthDate", DataTypes.DateType, ProfileShape::birthDate),
                    text(
                            "gender",
                            person ->
                                    Hash.pick(person.number(), Purpose.FIRST_NAME, "female", "male", "not_specified"))),
            struct(
                    "personalEmail",
                    Person::known,
                    text("address", Person::email),
                    value("primary", DataTypes.BooleanType, person -> true)),
            struct(
                    "homeAddress",
                    Person::known,
                    text("street1", person -> "Mill Lane " + (1 + Hash.below(90, person.number(), Purpose.STREET))),
                    text("city", person -> person.place().city),
                    text("stateProvince", person -> person.place().state),
                    text("postalCode", person -> person.place().postalCode),
                    text("countryCode", person -> person.place().country)),
            struct(
                    "loyalty",
                    Person::known,
                    text("loyaltyId", Person::loyaltyId),
                    text(
                            "tier",
                            person -> Hash.pick(person.number(), Purpose.TIER, "basic", "basic", "silver", "gold")),
                    value("points", DataTypes.LongType, person -> Hash.below(20_000L, person.number(), Purpose.POINTS)),
                    value("joinDate", DataTypes.TimestampType, ProfileShape::created),
                    value(
                            "balance",
                            MONEY,
                            person -> Decimal.apply(Hash.below(50_000L, person.number(), Purpose.MONEY), 12, 2))),
            CONSENTS,
            IDENTITIES,
            SEGMENTS,
            value("createdAt", DataTypes.TimestampType, ProfileShape::created),
            value("active", DataTypes.BooleanType, person -> !Hash.percent(15, person.number(), Purpose.CREATED)),
            value("lifetimeOrders", DataTypes.IntegerType, person -> Hash.below(40, person.number(), Purpose.MONEY)),
            value(
                    "householdSize",
                    DataTypes.ShortType,
                    person -> person.known() ? (short) (1 + Hash.below(5, person.number(), Purpose.HOUSEHOLD)) : null),
            value("riskBand", DataTypes.ByteType, person -> (byte) Hash.below(10, person.number(), Purpose.TIER)),
            value(
                    "propensity",
                    DataTypes.DoubleType,
                    person -> Hash.below(1_000, person.number(), Purpose.POINTS) / 1_000.0),
            value(
                    "lifetimeValue",
                    MONEY,
                    person -> Decimal.apply(Hash.below(40, person.number(), Purpose.MONEY) * 4_275L, 12, 2)));

    static final Shape.Struct<Person> EXPORT = Shape.record(
            text("_id", Person::id),
            IDENTITIES,
            SEGMENTS,
            value("lastModifiedAt", DataTypes.TimestampType, person -> END_MICROS - DAY_MICROS / 2));

    private ProfileShape() {}

    private static @Nullable Object birthDate(Person person) {
        return Hash.percent(20, person.number(), Purpose.BIRTH)
                ? null
                : (int) Calendar.LAST_DAY.toEpochDay() - 18 * 365 - Hash.below(20_000, person.number(), Purpose.BIRTH);
    }

    private static long created(Person person) {
        return END_MICROS - DAY_MICROS * 31 - 1_000_000L * Hash.below(60_000_000L, person.number(), Purpose.CREATED);
    }

    private static @Nullable Map<String, Map<String, Membership>> segments(Person person) {
        Map<String, Membership> segments = new LinkedHashMap<>();
        for (Segment segment : Segment.ALL) {
            long draw = person.number() * Segment.ALL.length + segment.ordinal();
            if (Hash.percent(15, draw, Purpose.SEGMENT)) {
                long since = END_MICROS - DAY_MICROS * (1 + Hash.below(90L, draw, Purpose.CREATED));
                String status = Hash.pick(draw, Purpose.TIER, "realized", "realized", "realized", "exited");
                segments.put(segment.id(), new Membership(since, status));
            }
        }
        return segments.isEmpty() ? null : Map.of("ups", segments);
    }
}
