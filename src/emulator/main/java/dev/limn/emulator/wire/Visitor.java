package dev.limn.emulator.wire;

import java.util.Map;

/**
 * A client that has said who it is, and is not let in yet.
 *
 * @param parameters of its start-up message
 */
record Visitor(Channel channel, Map<String, String> parameters, String password) {

    @Override
    public String toString() {
        return "Visitor[]";
    }
}
