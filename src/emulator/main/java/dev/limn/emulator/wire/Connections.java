package dev.limn.emulator.wire;

import dev.limn.emulator.Switch;
import dev.limn.emulator.Switches;
import dev.limn.emulator.query.SqlFailure;
import dev.limn.emulator.wire.FrontendMessage.CancelRequest;
import java.security.SecureRandom;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** All connections of a server, and the keys that cancel what they run. Thread-safe. */
final class Connections {

    /** What BackendKeyData tells a client, and a cancel request tells the server. */
    record Key(int processId, int secret) {}

    private final Switches switches;
    private final Random random = new SecureRandom();
    private final AtomicInteger lastProcessId = new AtomicInteger();
    private final Set<Connection> all = ConcurrentHashMap.newKeySet();
    private final Map<Key, Connection> byKey = new ConcurrentHashMap<>();

    Connections(Switches switches) {
        this.switches = switches;
    }

    void add(Connection connection) {
        all.add(connection);
    }

    /** Gives a connection the key that cancels what it runs. */
    Key register(Connection connection) {
        Key key = new Key(lastProcessId.incrementAndGet(), random.nextInt());
        byKey.put(key, connection);
        return key;
    }

    void remove(Connection connection) {
        all.remove(connection);
        byKey.values().remove(connection);
    }

    /** Does nothing when the key is wrong, and says nothing either way, as the protocol wants it. */
    void cancel(CancelRequest request) {
        Connection connection = byKey.get(new Key(request.processId(), request.secretKey()));
        if (connection != null && switches.is(Switch.CANCEL_REQUESTS, "on")) {
            connection.cancel();
        }
    }

    void end(SqlFailure why) {
        all.forEach(connection -> connection.end(why));
    }

    void drop() {
        all.forEach(Connection::drop);
    }
}
