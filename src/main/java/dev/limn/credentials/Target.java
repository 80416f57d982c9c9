package dev.limn.credentials;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** Which kind of server is behind PostgreSQL's protocol. */
public enum Target {
    /** PostgreSQL. */
    POSTGRESQL("postgresql", 5432),

    /** Adobe Experience Platform Query Service: Spark SQL behind PostgreSQL's protocol, TLS on port 80. */
    QUERY_SERVICE("query-service", 80);

    private static final String HOSTS = ".adobe.io";
    private static final String ORGANIZATION = "@adobeorg";

    private final String word;
    private final int port;

    Target(String word, int port) {
        this.word = word;
        this.port = port;
    }

    /** The target that a word of a credentials file means; empty if it means none. */
    static Optional<Target> of(String word) {
        return Arrays.stream(values())
                .filter(target -> target.word.equals(word))
                .findFirst();
    }

    /** All words, for messages. */
    static String words() {
        return Arrays.stream(values()).map(Target::toString).collect(Collectors.joining(", "));
    }

    /**
     * What host and user tell. Adobe's hosts end in {@code .adobe.io} (newer pages of the documentation say
     * {@code acme.platform.adobe.io}, older ones {@code acme.platform-query.adobe.io}), and its users are organizations,
     * {@code …@AdobeOrg}.
     */
    static Target guess(String host, String user) {
        String name = host.toLowerCase(Locale.ROOT);
        boolean adobe = name.endsWith(HOSTS) || user.toLowerCase(Locale.ROOT).endsWith(ORGANIZATION);
        return adobe ? QUERY_SERVICE : POSTGRESQL;
    }

    /** The TCP port where none is said. */
    int port() {
        return port;
    }

    /** The word for it in a credentials file. */
    @Override
    public String toString() {
        return word;
    }
}
