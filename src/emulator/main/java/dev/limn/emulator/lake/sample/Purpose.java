package dev.limn.emulator.lake.sample;

/** What a hash is for: two that are for different things have nothing to do with each other. */
final class Purpose {

    static final int VISIT_START = 1;
    static final int VISIT_PATTERN = 2;
    static final int VISITOR = 3;
    static final int VISITOR_AGAIN = 4;
    static final int INTENT = 5;
    static final int APP = 6;
    static final int PACE = 7;
    static final int PAUSE = 8;
    static final int EVENT_ID = 10;
    static final int EVENT_ID_AGAIN = 11;
    static final int PRODUCT = 12;
    static final int QUANTITY = 13;
    static final int ITEMS = 14;
    static final int REFERRER = 15;
    static final int CAMPAIGN = 16;
    static final int KEYWORDS = 17;
    static final int SIGNED_IN = 18;
    static final int PAGE = 19;
    static final int NETWORK = 20;
    static final int TAGS = 21;
    static final int SCORE = 22;
    static final int RECEIVED = 23;

    static final int ECID = 40;
    static final int ECID_AGAIN = 41;
    static final int PLACE = 42;
    static final int DEVICE = 43;
    static final int FIRST_NAME = 44;
    static final int LAST_NAME = 45;
    static final int BIRTH = 46;
    static final int KNOWN = 47;
    static final int TIER = 48;
    static final int POINTS = 49;
    static final int MONEY = 50;
    static final int CREATED = 51;
    static final int CONSENT = 52;
    static final int STREET = 53;
    static final int SEGMENT = 54;
    static final int HOUSEHOLD = 55;
    static final int BROWSER = 56;

    static final int PRICE = 70;
    static final int STOCK = 71;
    static final int WEIGHT = 72;
    static final int LAUNCH = 73;

    private Purpose() {}
}
