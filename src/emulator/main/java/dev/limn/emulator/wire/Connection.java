package dev.limn.emulator.wire;

import dev.limn.emulator.Switches;
import dev.limn.emulator.query.ClientConnection;
import dev.limn.emulator.query.Session;
import dev.limn.emulator.query.SqlFailure;
import dev.limn.emulator.wire.Authenticator.SignedIn;
import dev.limn.emulator.wire.FrontendMessage.Typed;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** One client's connection, from its first byte to its last. */
final class Connection implements ClientConnection {

    private static final System.Logger LOG = System.getLogger(Connection.class.getName());
    private static final Duration CANCEL_PERIOD = Duration.ofMillis(250);

    private final Line line;
    private final Connections connections;
    private final TimeLimits limits;
    private final CountDownLatch introduced = new CountDownLatch(1);
    private final CountDownLatch left = new CountDownLatch(1);
    private final AtomicReference<@Nullable SqlFailure> ending = new AtomicReference<>();
    private volatile @Nullable Turns turns;
    private volatile @Nullable Session session;

    Connection(Line line, Connections connections, TimeLimits limits) {
        this.line = line;
        this.connections = connections;
        this.limits = limits;
    }

    /** Talks to the client until it has said who it is, and passes it on. */
    void open(Opening opening, Consumer<Visitor> next) {
        connections.add(this);
        boolean passedOn = false;
        try {
            line.closeAfter(limits.signIn(), introduced);
            Visitor visitor = opening.visitor();
            introduced.countDown();
            if (visitor != null) {
                next.accept(visitor);
                passedOn = true;
            }
        } catch (IOException | RejectedExecutionException e) {
            LOG.log(Level.DEBUG, "a client did not come as far as its password: " + e.getMessage());
        } finally {
            if (!passedOn) {
                leave();
            }
        }
    }

    /** Lets a client in or refuses it, and serves it to the end. */
    void serve(Visitor visitor, Authenticator authenticator, Switches switches) {
        Channel channel = visitor.channel();
        Turns ours = new Turns(channel, ending);
        turns = ours;
        try {
            boolean goesOn = ours.take(() -> {
                SignedIn signedIn = signIn(visitor, authenticator);
                session = signedIn.session();
                greet(channel.writer(), signedIn);
                return true;
            });
            Session theirs = session;
            if (goesOn && theirs != null) {
                BooleanSupplier ended = () -> ending.get() != null;
                converse(channel, ours, new Conversation(theirs, channel.writer(), switches, ended));
            }
        } catch (IOException e) {
            LOG.log(Level.DEBUG, "a connection was lost: " + e.getMessage());
        } finally {
            leave();
        }
    }

    private SignedIn signIn(Visitor visitor, Authenticator authenticator) {
        try {
            return authenticator.signIn(visitor.parameters(), visitor.password(), this);
        } catch (SqlFailure e) {
            throw e;
        } catch (Exception | Error e) {
            throw InternalFailure.of(e);
        }
    }

    private void greet(BackendWriter writer, SignedIn signedIn) throws IOException {
        writer.authenticationOk();
        for (var parameter : signedIn.parameters().entrySet()) {
            writer.parameterStatus(parameter.getKey(), parameter.getValue());
        }
        Connections.Key key = connections.register(this);
        writer.backendKeyData(key.processId(), key.secret());
        writer.readyForQuery(false);
        writer.flush();
    }

    private static void converse(Channel channel, Turns turns, Conversation conversation) throws IOException {
        try {
            boolean goesOn = true;
            while (goesOn) {
                goesOn = turn(channel, turns, conversation);
            }
        } finally {
            conversation.close();
        }
        turns.take(() -> {
            channel.finish();
            return false;
        });
    }

    private static boolean turn(Channel channel, Turns turns, Conversation conversation) throws IOException {
        try {
            Typed message = channel.decoder().next(FrontendDecoder.MESSAGE_LIMIT);
            return message != null && turns.take(() -> conversation.handle(message));
        } catch (ProtocolException e) {
            return turns.take(() -> conversation.broken(e));
        } catch (OutOfMemoryError e) {
            return turns.take(() -> {
                throw InternalFailure.of(e);
            });
        }
    }

    /** Cancels what runs, if anything does. From any thread. */
    void cancel() {
        Session running = session;
        if (running != null) {
            try {
                running.cancel();
            } catch (RuntimeException e) {
                LOG.log(Level.WARNING, "cannot cancel", e);
            }
        }
    }

    @Override
    public void end(SqlFailure why) {
        Turns theirs = turns;
        if (theirs == null) {
            drop();
        } else if (ending.compareAndSet(null, why)) {
            // A client that does not read keeps the last word from being said.
            line.closeAfter(limits.grace(), left);
            cancelUntilLeft();
            line.inBackground(() -> {
                theirs.end(why);
                line.close();
            });
        }
    }

    @Override
    public void drop() {
        line.close();
        cancelUntilLeft();
    }

    private void cancelUntilLeft() {
        line.inBackground(() -> {
            do {
                // Once might be between two statements.
                cancel();
            } while (!left.await(CANCEL_PERIOD.toMillis(), TimeUnit.MILLISECONDS));
        });
    }

    private void leave() {
        introduced.countDown();
        connections.remove(this);
        Session ours = session;
        session = null;
        if (ours != null) {
            try {
                ours.close();
            } catch (RuntimeException e) {
                LOG.log(Level.WARNING, "a session has not been closed as it should", e);
            }
        }
        left.countDown();
        line.linger();
    }
}
