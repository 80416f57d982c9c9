package dev.limn.emulator.wire;

import dev.limn.emulator.Switch;
import dev.limn.emulator.Switches;
import dev.limn.emulator.query.Parameter;
import dev.limn.emulator.query.Session;
import dev.limn.emulator.query.SqlFailure;
import dev.limn.emulator.query.Statement;
import dev.limn.emulator.wire.FrontendMessage.Bind;
import dev.limn.emulator.wire.FrontendMessage.Close;
import dev.limn.emulator.wire.FrontendMessage.Describe;
import dev.limn.emulator.wire.FrontendMessage.Execute;
import dev.limn.emulator.wire.FrontendMessage.Parse;
import dev.limn.emulator.wire.FrontendMessage.Value;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The extended query protocol: a session's statements and portals, each with a name or without. For one thread. */
final class ExtendedQuery {

    private static final System.Logger LOG = System.getLogger(ExtendedQuery.class.getName());
    private static final String UNNAMED = "";

    private final Session session;
    private final BackendWriter writer;
    private final Switches switches;
    private final Map<String, Prepared> statements = new HashMap<>();
    private final Map<String, Portal> portals = new HashMap<>();

    ExtendedQuery(Session session, BackendWriter writer, Switches switches) {
        this.session = session;
        this.writer = writer;
        this.switches = switches;
    }

    void parse(Parse parse) throws IOException {
        String name = parse.statement();
        if (name.equals(UNNAMED)) {
            statements.remove(UNNAMED);
        } else if (switches.is(Switch.NAMED_STATEMENTS, "off")) {
            throw SqlFailure.error("0A000", "named prepared statements are not supported");
        } else if (statements.containsKey(name)) {
            throw SqlFailure.error("42P05", "prepared statement \"" + name + "\" already exists");
        }
        statements.put(name, new Prepared(understand(parse), parse.parameterTypes()));
        writer.parseComplete();
    }

    private Statement understand(Parse parse) {
        List<Statement> all = session.split(parse.text()).stream()
                .map(part -> session.prepare(part, parse.parameterTypes()))
                .toList();
        List<Statement> some = all.stream().filter(each -> !each.empty()).toList();
        return switch (some.size()) {
            case 0 -> all.get(0);
            case 1 -> some.get(0);
            default ->
                throw SqlFailure.error("42601", "a prepared statement is one statement, and this text holds several");
        };
    }

    void bind(Bind bind) throws IOException {
        Prepared prepared = statement(bind.statement());
        boolean named = !bind.portal().equals(UNNAMED);
        if (named && portals.containsKey(bind.portal())) {
            throw SqlFailure.error("42P03", "portal \"" + bind.portal() + "\" already exists");
        }
        if (bind.values().stream().anyMatch(Value::binary) && switches.is(Switch.BINARY_PARAMETERS, "off")) {
            throw SqlFailure.error("0A000", "parameters in binary form are not supported");
        }
        List<Parameter> parameters = prepared.parameters(bind.values());
        Portal portal = new Portal(prepared.statement(), parameters, formats(prepared, bind.results()));
        close(bind.portal());
        portals.put(bind.portal(), portal);
        writer.bindComplete();
    }

    private Formats formats(Prepared prepared, Formats wanted) {
        return switch (switches.get(Switch.BINARY_RESULTS)) {
            case "text" -> Formats.TEXT;
            case "error" -> {
                if (wanted.codes().contains(true)) {
                    throw SqlFailure.error("0A000", "results in binary form are not supported");
                }
                yield Formats.TEXT;
            }
            default -> {
                prepared.check(wanted);
                yield wanted;
            }
        };
    }

    void describe(Describe describe) throws IOException {
        switch (describe.target()) {
            case STATEMENT -> {
                Prepared prepared = statement(describe.name());
                writer.parameterDescription(prepared.statement().parameterTypes());
                // In which form columns come, only Bind will say.
                writer.description(prepared.statement().columns(), Formats.TEXT);
            }
            case PORTAL -> portal(describe.name()).describe(writer);
        }
    }

    void execute(Execute execute) throws IOException {
        Portal portal = portal(execute.portal());
        boolean mayPause = execute.maxRows() > 0 && switches.is(Switch.PORTAL_SUSPENSION, "on");
        boolean succeeded = false;
        try {
            portal.execute(writer, mayPause ? execute.maxRows() : Rows.ALL);
            succeeded = true;
        } finally {
            if (!succeeded) {
                close(execute.portal());
            }
        }
    }

    void close(Close close) throws IOException {
        switch (close.target()) {
            case STATEMENT -> statements.remove(close.name());
            case PORTAL -> close(close.name());
        }
        writer.closeComplete();
    }

    /** Ends all portals, as the end of a transaction does. */
    void closePortals() {
        List.copyOf(portals.keySet()).forEach(this::close);
    }

    /** Forgets the statement and the portal without a name, as a simple query does. */
    void forgetUnnamed() {
        statements.remove(UNNAMED);
        close(UNNAMED);
    }

    private void close(String portal) {
        Portal closed = portals.remove(portal);
        if (closed != null) {
            try {
                closed.close();
            } catch (RuntimeException e) {
                LOG.log(Level.WARNING, "a result has not been closed as it should", e);
            }
        }
    }

    private Prepared statement(String name) {
        Prepared prepared = statements.get(name);
        if (prepared == null) {
            throw SqlFailure.error("26000", "prepared statement \"" + name + "\" does not exist");
        }
        return prepared;
    }

    private Portal portal(String name) {
        Portal portal = portals.get(name);
        if (portal == null) {
            throw SqlFailure.error("34000", "portal \"" + name + "\" does not exist");
        }
        return portal;
    }
}
