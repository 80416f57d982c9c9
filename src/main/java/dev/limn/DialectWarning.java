package dev.limn;

/**
 * Keeps jOOQ from warning that Query Service's version 0.1.0 is older than what its dialect supports, by the switch that its
 * manual has for libraries (logging system properties). Whoever set it already is heard.
 */
final class DialectWarning {

    private static final String SWITCH = "org.jooq.log.org.jooq.impl.DefaultExecuteContext.logVersionSupport";

    private DialectWarning() {}

    /**
     * From now on; doing it again does nothing. To be called when there is a session, not before: jOOQ tells of the first server
     * only that it meets in a JVM, and so nothing is lost that it would have told of another one.
     */
    static void silence() {
        System.getProperties().putIfAbsent(SWITCH, "ERROR");
    }
}
