package dev.limn.emulator;

import dev.limn.emulator.access.Organization;
import dev.limn.emulator.lake.SampleLake;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What an emulator is started with. Immutable.
 *
 * @param port where it listens as Query Service does on port 80; 0 for any free one
 * @param secondPort where it listens as Query Service does on port 5432
 * @param restPort where the token endpoint and {@code connection_parameters} are
 * @param organization the user that clients sign in with, {@code …@AdobeOrg}
 * @param sandbox what stands before the colon in a database name
 * @param flatten whether the credentials file names a database with {@code ?FLATTEN}
 * @param events how many the sample has; 0 for no sample
 * @param data a folder of JSON and Parquet files that become tables
 * @param folder where its files go; empty for a temporary folder, deleted when it ends
 * @param sessions how many there may be at once in the organization: 1 with most licences
 * @param runningQueries how many may run at once: 1, and further ones wait
 * @throws IllegalArgumentException if one of them is not possible
 */
public record EmulatorOptions(
        int port,
        int secondPort,
        int restPort,
        String organization,
        String sandbox,
        boolean flatten,
        long events,
        Optional<Path> data,
        Optional<Path> folder,
        int sessions,
        int runningQueries,
        Switches switches) {

    public EmulatorOptions {
        for (int each : new int[] {port, secondPort, restPort}) {
            require(each >= 0 && each <= 65_535, "a port is a number from 0 to 65535, not " + each);
        }
        Organization.checkId(organization);
        require(events >= 0, "a number of events cannot be " + events);
        require(sessions > 0, "one session must be possible, not " + sessions);
        require(runningQueries > 0, "one query must be able to run, not " + runningQueries);
    }

    private static void require(boolean met, String otherwise) {
        if (!met) {
            throw new IllegalArgumentException(otherwise);
        }
    }

    /** Those of a small organization: one session, one query at a time, the sample of 100,000 events, free ports. */
    public static EmulatorOptions defaults() {
        return builder().build();
    }

    public static Builder builder() {
        return new Builder();
    }

    /** Collects options; what is not set is as in {@link #defaults}. Not thread-safe. */
    public static final class Builder {
        private int port;
        private int secondPort;
        private int restPort;
        private String organization = "0A1B2C3D4E5F60718293A4B5@AdobeOrg";
        private String sandbox = "prod";
        private boolean flatten;
        private long events = SampleLake.DEFAULT_EVENTS;
        private Optional<Path> data = Optional.empty();
        private Optional<Path> folder = Optional.empty();
        private int sessions = 1;
        private int runningQueries = 1;
        private Switches switches = Switches.defaults();

        private Builder() {}

        public Builder port(int port) {
            this.port = port;
            return this;
        }

        public Builder secondPort(int secondPort) {
            this.secondPort = secondPort;
            return this;
        }

        public Builder restPort(int restPort) {
            this.restPort = restPort;
            return this;
        }

        public Builder organization(String organization) {
            this.organization = organization;
            return this;
        }

        public Builder sandbox(String sandbox) {
            this.sandbox = sandbox;
            return this;
        }

        public Builder flatten(boolean flatten) {
            this.flatten = flatten;
            return this;
        }

        public Builder events(long events) {
            this.events = events;
            return this;
        }

        public Builder data(Path data) {
            this.data = Optional.of(data);
            return this;
        }

        public Builder folder(Path folder) {
            this.folder = Optional.of(folder);
            return this;
        }

        public Builder sessions(int sessions) {
            this.sessions = sessions;
            return this;
        }

        public Builder runningQueries(int runningQueries) {
            this.runningQueries = runningQueries;
            return this;
        }

        public Builder switches(Switches switches) {
            this.switches = switches;
            return this;
        }

        public EmulatorOptions build() {
            return new EmulatorOptions(
                    port,
                    secondPort,
                    restPort,
                    organization,
                    sandbox,
                    flatten,
                    events,
                    data,
                    folder,
                    sessions,
                    runningQueries,
                    switches);
        }
    }
}
