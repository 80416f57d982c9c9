package dev.limn.emulator.lake.sample;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Somebody in the sample: always known by a cookie, and two thirds by name. */
record Person(long number) implements SampleRows.Fact {

    /** Somebody's id in a namespace, as {@code identityMap} holds it. */
    record Identity(String id, String state, boolean primary) {}

    private static final String[] FIRST_NAMES = {
        "Ada", "Bruno", "Chiara", "Dmitri", "Elif", "Farid", "Greta", "Hugo", "Ines", "Jonas", "Kim", "Lea", "Mats",
        "Nora", "Oskar", "Paula", "Quentin", "Rosa", "Sven", "Tilda", "Uma", "Vera", "Wim", "Yuki"
    };
    private static final String[] LAST_NAMES = {
        "Albrecht",
        "Berg",
        "Costa",
        "Dubois",
        "Eriksen",
        "Fischer",
        "Garcia",
        "Huber",
        "Ito",
        "Jensen",
        "Klein",
        "Lopez",
        "Moreau",
        "Novak",
        "O'Brien",
        "Petit",
        "Rossi",
        "Schmidt",
        "Tanaka",
        "Weber"
    };

    /** True for those with an account. */
    boolean known() {
        return Hash.percent(66, number, Purpose.KNOWN);
    }

    Place place() {
        return Place.of(number);
    }

    /** Experience Cloud ID: 38 digits. */
    String ecid() {
        return Digits.padded(Hash.of(number, Purpose.ECID) >>> 1, 19)
                + Digits.padded(Hash.of(number, Purpose.ECID_AGAIN) >>> 1, 19);
    }

    String id() {
        return Digits.hex(Hash.of(number, Purpose.ECID)) + "-" + Digits.padded(number, 10);
    }

    @Nullable
    String loyaltyId() {
        return known() ? "L" + Digits.padded(100_000 + number, 8) : null;
    }

    String firstName() {
        return Hash.pick(number, Purpose.FIRST_NAME, FIRST_NAMES);
    }

    String lastName() {
        return Hash.pick(number, Purpose.LAST_NAME, LAST_NAMES);
    }

    /** Under a domain that can never be anybody's. */
    String email() {
        String name = firstName() + "." + lastName().replace("'", "");
        return name.toLowerCase(java.util.Locale.ROOT) + number + "@acme.example";
    }

    /** Everything known of who it is. */
    Map<String, List<Identity>> identities(boolean signedIn) {
        Map<String, List<Identity>> identities = new LinkedHashMap<>();
        identities.put("ECID", List.of(new Identity(ecid(), signedIn ? "authenticated" : "ambiguous", true)));
        if (signedIn) {
            identities.put("Email", List.of(new Identity(email(), "authenticated", false)));
        }
        return identities;
    }

    static final Shape<Person.Identity> IDENTITY = Shape.record(
            Shape.text("id", Identity::id),
            Shape.text("authenticatedState", Identity::state),
            Shape.value("primary", org.apache.spark.sql.types.DataTypes.BooleanType, Identity::primary));
}
