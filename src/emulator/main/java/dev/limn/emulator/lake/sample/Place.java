package dev.limn.emulator.lake.sample;

/** Where people of the sample live. */
enum Place {
    BERLIN("Berlin", "DE-BE", "DE", "10115", 52.53, 13.38, -120, "de-DE"),
    HAMBURG("Hamburg", "DE-HH", "DE", "20095", 53.55, 10.0, -120, "de-DE"),
    VIENNA("Vienna", "AT-9", "AT", "1010", 48.21, 16.37, -120, "de-AT"),
    LYON("Lyon", "FR-ARA", "FR", "69001", 45.77, 4.83, -120, "fr-FR"),
    LEEDS("Leeds", "GB-LDS", "GB", "LS1 4DY", 53.8, -1.55, -60, "en-GB"),
    BOSTON("Boston", "US-MA", "US", "02108", 42.36, -71.06, 240, "en-US"),
    DENVER("Denver", "US-CO", "US", "80202", 39.75, -104.99, 360, "en-US"),
    OSAKA("Osaka", "JP-27", "JP", "530-0001", 34.7, 135.5, -540, "ja-JP");

    private static final Place[] ALL = values();

    final String city;
    final String state;
    final String country;
    final String postalCode;
    final double latitude;
    final double longitude;

    /** Minutes from local time to UTC. */
    final int offset;

    final String language;

    Place(
            String city,
            String state,
            String country,
            String postalCode,
            double latitude,
            double longitude,
            int offset,
            String language) {
        this.city = city;
        this.state = state;
        this.country = country;
        this.postalCode = postalCode;
        this.latitude = latitude;
        this.longitude = longitude;
        this.offset = offset;
        this.language = language;
    }

    static Place of(long person) {
        return Hash.pick(person, Purpose.PLACE, ALL);
    }
}
