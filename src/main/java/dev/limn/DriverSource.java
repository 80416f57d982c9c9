package dev.limn;

import dev.limn.credentials.Credentials;
import dev.limn.credentials.Target;
import dev.limn.tls.internal.TlsSocketFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.postgresql.ds.PGSimpleDataSource;

/** Tells the driver whom to connect to, and how. */
record DriverSource(ConnectionOptions options) {

    private static final String FLATTEN = "?FLATTEN";

    PGSimpleDataSource of(Credentials credentials) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        String host = credentials.host();
        source.setServerNames(new String[] {host.contains(":") ? "[" + host + "]" : host});
        source.setPortNumbers(new int[] {credentials.port()});
        source.setDatabaseName(database(credentials));
        source.setUser(credentials.user());
        if (!credentials.password().isEmpty()) {
            source.setPassword(credentials.password().reveal());
        }
        source.setApplicationName(options.applicationName());
        source.setConnectTimeout(seconds(options.connectTimeout()));
        source.setLoginTimeout(seconds(options.connectTimeout()));
        source.setTcpKeepAlive(true);
        source.setGssEncMode("disable"); // it would take the place of TLS
        source.setPrepareThreshold(options.driver().prepareThreshold());
        source.setBinaryTransfer(options.driver().binaryTransfer());
        TlsSocketFactory.configure(source, credentials.tls());
        if (options.target() == Target.POSTGRESQL) {
            setSession(source);
        }
        return source;
    }

    /** As the server is to read it: the data source encodes it for the driver's URL, which would take a plain ? for its end. */
    static String database(Credentials credentials) {
        String dbname = credentials.dbname();
        boolean missing =
                credentials.target() == Target.QUERY_SERVICE && credentials.flatten() && !dbname.endsWith(FLATTEN);
        return missing ? dbname + FLATTEN : dbname;
    }

    static boolean isFlattened(Credentials credentials) {
        return credentials.target() == Target.QUERY_SERVICE
                && database(credentials).endsWith(FLATTEN);
    }

    // Said at the start of the session, so that it is the server that keeps to it and no round trip is spent.
    private void setSession(PGSimpleDataSource source) {
        List<String> settings = new ArrayList<>();
        if (options.readOnly()) {
            settings.add("-c default_transaction_read_only=on");
        }
        options.statementTimeout().ifPresent(timeout -> {
            settings.add("-c statement_timeout=" + timeout.toMillis());
            // A server that has vanished ends no statement.
            source.setSocketTimeout(seconds(timeout.plus(options.connectTimeout())));
        });
        if (!settings.isEmpty()) {
            source.setOptions(String.join(" ", settings));
        }
    }

    static int seconds(Duration duration) {
        return Math.toIntExact(Math.max(1, duration.plusMillis(999).toSeconds()));
    }
}
