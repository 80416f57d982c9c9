package dev.limn.emulator.lake;

import dev.limn.emulator.query.SqlFailure;

/** The lake's errors by their SQLSTATE (FAQ, "PostgreSQL API errors"). */
final class Failures {

    private Failures() {}

    static SqlFailure notFound(String name) {
        return SqlFailure.error("42P01", "table " + name + " not found");
    }

    static SqlFailure viewNotFound(String name) {
        return SqlFailure.error("42P01", "view " + name + " not found");
    }

    static SqlFailure exists(String name) {
        return SqlFailure.error("42P07", "table " + name + " already exists");
    }

    static SqlFailure notYours(String name, String why) {
        return SqlFailure.error("42501", "cannot drop " + name + ": " + why);
    }

    static SqlFailure noContainer(String name) {
        return SqlFailure.error("42P12", "no table found for " + name);
    }

    /** Whatever has no code of its own: the FAQ's 58000 covers users' errors as well as the system's. */
    static SqlFailure refused(String message) {
        return SqlFailure.error("58000", message);
    }

    static SqlFailure schema(String message) {
        return refused("Error validating schema: " + message);
    }
}
