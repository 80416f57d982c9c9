package dev.limn;

/**
 * How the PostgreSQL driver speaks to the server. Immutable.
 *
 * @param prepareThreshold how often a statement is run before the driver keeps it on the server under a name; never if 0
 * @param binaryTransfer whether numbers, dates and the like go in binary form where the driver can do that
 */
public record DriverProfile(int prepareThreshold, boolean binaryTransfer) {

    /** The driver's own habits, and Limn's on PostgreSQL. */
    public static final DriverProfile USUAL = new DriverProfile(5, true);

    /**
     * Nothing that Query Service's documents do not speak of: no named statements, no binary form. Limn's on Query Service.
     */
    public static final DriverProfile CONSERVATIVE = new DriverProfile(0, false);

    public DriverProfile {
        if (prepareThreshold < 0) {
            throw new IllegalArgumentException("prepareThreshold must be at least 0, and is " + prepareThreshold);
        }
    }

    public DriverProfile prepareThreshold(int prepareThreshold) {
        return new DriverProfile(prepareThreshold, binaryTransfer);
    }

    public DriverProfile binaryTransfer(boolean binaryTransfer) {
        return new DriverProfile(prepareThreshold, binaryTransfer);
    }
}
