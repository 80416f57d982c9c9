package dev.limn.emulator.lake;

/** A schema of a logical database, both in the case they were created with ("Organize data assets"). Immutable. */
public record LogicalSchema(String database, String schema) {

    @Override
    public String toString() {
        return database + "." + schema;
    }
}
