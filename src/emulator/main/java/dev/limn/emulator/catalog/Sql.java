package dev.limn.emulator.catalog;

/** Names and literals as PostgreSQL reads them. */
final class Sql {

    private Sql() {}

    static String name(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    static String literal(String text) {
        return "'" + text.replace("'", "''") + "'";
    }
}
