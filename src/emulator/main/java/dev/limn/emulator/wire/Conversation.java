package dev.limn.emulator.wire;

import dev.limn.emulator.Switch;
import dev.limn.emulator.Switches;
import dev.limn.emulator.query.Session;
import dev.limn.emulator.query.SqlFailure;
import dev.limn.emulator.wire.FrontendMessage.Bind;
import dev.limn.emulator.wire.FrontendMessage.Close;
import dev.limn.emulator.wire.FrontendMessage.Describe;
import dev.limn.emulator.wire.FrontendMessage.Execute;
import dev.limn.emulator.wire.FrontendMessage.Extended;
import dev.limn.emulator.wire.FrontendMessage.Flush;
import dev.limn.emulator.wire.FrontendMessage.Parse;
import dev.limn.emulator.wire.FrontendMessage.Password;
import dev.limn.emulator.wire.FrontendMessage.Query;
import dev.limn.emulator.wire.FrontendMessage.Sync;
import dev.limn.emulator.wire.FrontendMessage.Terminate;
import dev.limn.emulator.wire.FrontendMessage.Typed;
import dev.limn.emulator.wire.FrontendMessage.Unsupported;
import java.io.IOException;
import java.util.function.BooleanSupplier;

/** Answers the messages of a client that was let in, one after the other. For one thread. */
final class Conversation {

    private final Session session;
    private final BackendWriter writer;
    private final boolean statusTracked;
    private final BooleanSupplier ended;
    private final SimpleQuery simple;
    private final ExtendedQuery extended;

    /** True between the first message of the extended query protocol and its Sync. */
    private boolean unsynced;

    /** True between a failure of such a message and its Sync. */
    private boolean skipping;

    /** @param ended whether the connection is to end, after which failures are but its consequence */
    Conversation(Session session, BackendWriter writer, Switches switches, BooleanSupplier ended) {
        this.ended = ended;
        this.session = session;
        this.writer = writer;
        this.statusTracked = switches.is(Switch.TRANSACTION_STATUS, "tracked");
        this.simple = new SimpleQuery(session, writer);
        this.extended = new ExtendedQuery(session, writer, switches);
    }

    /**
     * Answers a message.
     *
     * @return false if it is the client's last
     * @throws SqlFailure which ends the session
     */
    boolean handle(Typed message) throws IOException {
        if (skipping && !(message instanceof Sync || message instanceof Terminate)) {
            return true;
        }
        unsynced |= message instanceof Extended;
        try {
            return answer(message);
        } catch (IOException e) {
            throw e;
        } catch (SqlFailure e) {
            return fail(e);
        } catch (Exception | Error e) {
            return fail(InternalFailure.of(e));
        }
    }

    /** Answers a message that could not be read. */
    boolean broken(ProtocolException e) throws IOException {
        if (skipping && e.framed()) {
            return true;
        }
        unsynced |= e.extended();
        return fail(e.failure());
    }

    /** Ends what the client has left open. */
    void close() {
        extended.closePortals();
    }

    private boolean answer(Typed message) throws IOException {
        switch (message) {
            case Query query -> {
                extended.forgetUnnamed();
                simple.run(query.text());
                ready();
            }
            case Parse parse -> extended.parse(parse);
            case Bind bind -> extended.bind(bind);
            case Describe describe -> extended.describe(describe);
            case Execute execute -> extended.execute(execute);
            case Close close -> extended.close(close);
            case Flush flush -> writer.flush();
            case Sync sync -> {
                unsynced = false;
                skipping = false;
                ready();
            }
            case Terminate terminate -> {
                return false;
            }
            case Password password -> throw unsupported('p');
            case Unsupported unknown -> throw unsupported(unknown.type());
        }
        return true;
    }

    private boolean fail(SqlFailure failure) throws IOException {
        if (failure.endsSession() || ended.getAsBoolean()) {
            throw failure;
        }
        writer.errorResponse(failure);
        if (unsynced) {
            skipping = true;
            writer.flush();
        } else {
            ready();
        }
        return true;
    }

    private void ready() throws IOException {
        boolean inTransaction = session.inTransaction();
        if (!inTransaction) {
            extended.closePortals();
        }
        writer.readyForQuery(statusTracked && inTransaction);
        writer.flush();
    }

    /** 08P01, as Query Service's FAQ has it. */
    private static SqlFailure unsupported(char type) {
        String name = type > ' ' && type < 127 ? "'" + type + "'" : String.format("0x%02x", (int) type);
        return SqlFailure.error("08P01", "unsupported message type " + name);
    }
}
