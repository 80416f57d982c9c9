package dev.limn.emulator.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.limn.emulator.Switch;
import dev.limn.emulator.wire.FrontendMessage.Bind;
import dev.limn.emulator.wire.FrontendMessage.CancelRequest;
import dev.limn.emulator.wire.FrontendMessage.Close;
import dev.limn.emulator.wire.FrontendMessage.Describe;
import dev.limn.emulator.wire.FrontendMessage.Execute;
import dev.limn.emulator.wire.FrontendMessage.Flush;
import dev.limn.emulator.wire.FrontendMessage.Parse;
import dev.limn.emulator.wire.FrontendMessage.Query;
import dev.limn.emulator.wire.FrontendMessage.Sync;
import dev.limn.emulator.wire.FrontendMessage.Target;
import dev.limn.emulator.wire.FrontendMessage.Unsupported;
import dev.limn.emulator.wire.FrontendMessage.Value;
import dev.limn.emulator.wire.RawClient.Reply;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Both query protocols, message by message. */
class ProtocolTest {

    private static final Sync SYNC = new Sync();

    private static TestServer server;
    private RawClient client;

    @BeforeAll
    static void start() throws IOException {
        server = TestServer.start();
    }

    @AfterAll
    static void stop() throws IOException {
        server.close();
    }

    @BeforeEach
    void signIn() throws IOException {
        client = server.signedIn();
    }

    @AfterEach
    void leave() throws IOException {
        client.close();
    }

    @Test
    void eachStatementOfAQueryHasItsResult() throws IOException {
        List<Reply> replies = client.send(new Query("select 1; begin; select 'a', null; commit"))
                .readAll();

        assertThat(replies).extracting(Reply::type).containsExactly('T', 'D', 'C', 'C', 'T', 'D', 'C', 'C', 'Z');
        assertThat(replies.get(2).text()).isEqualTo("SELECT 1");
        assertThat(replies.get(5).values()).containsExactly("a", "NULL");
    }

    @Test
    void aFailureEndsTheRestOfAQuery() throws IOException {
        assertThat(send(new Query("select 1; select nothing; select 2"))).isEqualTo("TDCE(42703)Z");
        assertThat(send(new Query("select 1"))).isEqualTo("TDCZ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", ";", "-- a remark", "/* another */"})
    void anEmptyQueryIsAnswered(String text) throws IOException {
        assertThat(send(new Query(text))).isEqualTo("IZ");
    }

    @Test
    void anEmptyStatementAmongOthersIsNot() throws IOException {
        assertThat(send(new Query("select 1; -- a remark"))).isEqualTo("TDCZ");
    }

    @Test
    void aParameterInASimpleQueryIsUnknown() throws IOException {
        assertThat(send(new Query("select $1::int"))).isEqualTo("E(42P02)Z");
    }

    @Test
    @DisplayName("ReadyForQuery tells of an open transaction, unless switched off")
    void readyForQueryTellsOfATransaction() throws IOException {
        assertThat(client.send(new Query("begin")).readAll().get(1).body()).containsExactly('T');
        assertThat(client.send(new Query("rollback")).readAll().get(1).body()).containsExactly('I');
        try (TestServer idle = TestServer.with(Switch.TRANSACTION_STATUS, "idle");
                RawClient other = idle.signedIn()) {
            assertThat(other.send(new Query("begin")).readAll().get(1).body()).containsExactly('I');
        }
    }

    @Test
    void aStatementIsParsedBoundDescribedAndExecuted() throws IOException {
        List<Reply> replies = client.send(
                        new Parse("", "select $1::int as n, $2 || '!' as t", List.of()),
                        new Describe(Target.STATEMENT, ""),
                        bind("", "", "7", "seven"),
                        new Describe(Target.PORTAL, ""),
                        new Execute("", 0),
                        SYNC)
                .readAll();

        assertThat(replies).extracting(Reply::type).containsExactly('1', 't', 'T', '2', 'T', 'D', 'C', 'Z');
        assertThat(ByteBuffer.wrap(replies.get(1).body()).getInt(2))
                .as("type of $1")
                .isEqualTo(23);
        assertThat(replies.get(5).values()).containsExactly("7", "seven!");
    }

    @Test
    void aStatementWithoutRowsIsDescribedAsSuch() throws IOException {
        assertThat(send(
                        new Parse("", "begin", List.of()),
                        new Describe(Target.STATEMENT, ""),
                        bind("", ""),
                        new Describe(Target.PORTAL, ""),
                        new Execute("", 0),
                        SYNC))
                .isEqualTo("1tn2nCZ");
    }

    @Test
    void anEmptyStatementMayBeParsed() throws IOException {
        assertThat(send(
                        new Parse("", "", List.of()),
                        bind("", ""),
                        new Describe(Target.PORTAL, ""),
                        new Execute("", 0),
                        SYNC))
                .isEqualTo("12nIZ");
    }

    @Test
    void severalStatementsAreNotParsedAsOne() throws IOException {
        assertThat(send(new Parse("", "select 1; select 2", List.of()), SYNC)).isEqualTo("E(42601)Z");
        assertThat(send(new Parse("", ";select 1; -- and a remark", List.of()), SYNC))
                .isEqualTo("1Z");
    }

    @Test
    void afterAFailureAllIsSkippedUntilSync() throws IOException {
        assertThat(send(
                        new Parse("", "select nothing", List.of()),
                        bind("", ""),
                        new Execute("", 0),
                        new Query("select 1"),
                        SYNC))
                .isEqualTo("E(42703)Z");
        assertThat(send(new Query("select 1"))).isEqualTo("TDCZ");
    }

    @Test
    void flushSendsWhatIsWaiting() throws IOException {
        client.send(new Parse("", "select 1", List.of()), new Flush());

        assertThat(client.read().type()).isEqualTo('1');
    }

    @Test
    void namesOfStatementsAreTakenOnce() throws IOException {
        assertThat(send(new Parse("a", "select 1", List.of()), new Parse("a", "select 2", List.of()), SYNC))
                .isEqualTo("1E(42P05)Z");
        assertThat(send(new Close(Target.STATEMENT, "a"), new Parse("a", "select 2", List.of()), SYNC))
                .isEqualTo("31Z");
    }

    @Test
    void whatDoesNotExistIsNamed() throws IOException {
        assertThat(send(bind("", "nothing"), SYNC)).isEqualTo("E(26000)Z");
        assertThat(send(new Describe(Target.STATEMENT, "nothing"), SYNC)).isEqualTo("E(26000)Z");
        assertThat(send(new Describe(Target.PORTAL, "nothing"), SYNC)).isEqualTo("E(34000)Z");
        assertThat(send(new Execute("nothing", 0), SYNC)).isEqualTo("E(34000)Z");
        assertThat(send(new Close(Target.PORTAL, "nothing"), SYNC)).isEqualTo("3Z");
    }

    @Test
    void parametersAndFormatsMustBeAsManyAsTheStatementHas() throws IOException {
        send(new Parse("p", "select $1::int, 2", List.of()), SYNC);

        assertThat(send(bind("", "p"), SYNC)).isEqualTo("E(08P01)Z");
        assertThat(send(bind("", "p", "1", "2"), SYNC)).isEqualTo("E(08P01)Z");
        Bind threeFormats = new Bind("", "p", values("1"), new Formats(List.of(false, false, false)));
        assertThat(send(threeFormats, SYNC)).isEqualTo("E(08P01)Z");
    }

    @Test
    void theUnnamedStatementIsReplacedAndForgottenAfterASimpleQuery() throws IOException {
        assertThat(send(new Parse("", "select 1", List.of()), new Parse("", "select 2", List.of()), SYNC))
                .isEqualTo("11Z");
        send(new Query("select 1"));
        assertThat(send(bind("", ""), SYNC)).isEqualTo("E(26000)Z");
    }

    @Test
    void aPortalPausesAtItsRowLimitAndGoesOn() throws IOException {
        send(new Query("begin"));
        send(new Parse("s", "select * from generate_series(1, 5)", List.of()), bind("p", "s"), SYNC);

        assertThat(send(new Execute("p", 2), SYNC)).isEqualTo("DDsZ");
        assertThat(send(new Execute("p", 3), SYNC)).isEqualTo("DDDsZ");
        List<Reply> last = client.send(new Execute("p", 2), SYNC).readAll();
        assertThat(last).extracting(Reply::type).containsExactly('C', 'Z');
        assertThat(last.get(0).text()).isEqualTo("SELECT 0");
        assertThat(send(new Execute("p", 2), SYNC)).as("once more").isEqualTo("CZ");
    }

    @Test
    @DisplayName("Whether a portal pauses is a switch [unknown]")
    void rowLimitsCanBeSwitchedOff() throws IOException {
        try (TestServer off = TestServer.with(Switch.PORTAL_SUSPENSION, "off");
                RawClient other = off.signedIn()) {
            other.send(new Parse("", "select * from generate_series(1, 5)", List.of()), bind("", ""));
            other.send(new Execute("", 2), SYNC);

            assertThat(other.readTypes()).isEqualTo("12DDDDDCZ");
        }
    }

    @Test
    void aCommandIsExecutedOnceInItsPortal() throws IOException {
        assertThat(send(new Parse("", "begin", List.of()), bind("", ""), new Execute("", 0), new Execute("", 0), SYNC))
                .isEqualTo("12CE(55000)Z");
    }

    @Test
    void portalsEndWithTheirTransactionAndAreClosed() throws IOException {
        JdbcSession session = server.sessions().get(server.sessions().size() - 1);
        Parse parse = new Parse("s", "select * from generate_series(1, 5)", List.of());
        send(new Query("begin"));
        send(parse, bind("p", "s"), new Execute("p", 1), SYNC);
        assertThat(session.openResults()).isEqualTo(1);
        assertThat(send(bind("p", "s"), SYNC)).isEqualTo("E(42P03)Z");

        send(new Query("commit"));

        assertThat(session.openResults()).isZero();
        assertThat(send(new Execute("p", 1), SYNC)).isEqualTo("E(34000)Z");
        send(bind("p", "s"), new Execute("p", 1), SYNC);
        assertThat(session.openResults())
                .as("outside a transaction, after Sync")
                .isZero();
    }

    @Test
    void aResultIsClosedWhenItsClientLeaves() throws IOException {
        JdbcSession session = server.sessions().get(server.sessions().size() - 1);
        client.send(new Parse("", "select * from generate_series(1, 5)", List.of()), bind("", ""));
        client.send(new Execute("", 1), new Flush());
        while (client.read().type() != 's') {}
        assertThat(session.openResults()).isEqualTo(1);

        client.hangUp();

        await().until(session::closed);
        assertThat(session.openResults()).isZero();
    }

    @Test
    @DisplayName("Whether statements may have names is a switch [unknown]")
    void namedStatementsCanBeSwitchedOff() throws IOException {
        try (TestServer off = TestServer.with(Switch.NAMED_STATEMENTS, "off");
                RawClient other = off.signedIn()) {
            assertThat(other.send(new Parse("a", "select 1", List.of()), SYNC).readTypes())
                    .isEqualTo("E(0A000)Z");
            assertThat(other.send(new Parse("", "select 1", List.of()), SYNC).readTypes())
                    .isEqualTo("1Z");
        }
    }

    @Test
    @DisplayName("Whether parameters may be binary is a switch [unknown]")
    void binaryParametersCanBeSwitchedOff() throws IOException {
        Bind binary = new Bind("", "", List.of(new Value(true, new byte[] {0, 0, 0, 7})), Formats.TEXT);
        Parse parse = new Parse("", "select $1", List.of(23));
        assertThat(client.send(parse, binary, new Execute("", 0), SYNC)
                        .readAll()
                        .get(2)
                        .values())
                .containsExactly("7");
        try (TestServer off = TestServer.with(Switch.BINARY_PARAMETERS, "off");
                RawClient other = off.signedIn()) {
            assertThat(other.send(parse, binary, SYNC).readTypes()).isEqualTo("1E(0A000)Z");
        }
    }

    @Test
    void binaryValuesOfUnknownTypesAreNotSupported() throws IOException {
        Bind point = new Bind("", "", List.of(new Value(true, new byte[16])), Formats.TEXT);
        assertThat(send(new Parse("", "select $1", List.of(600)), point, SYNC)).isEqualTo("1E(0A000)Z");
        Bind wrongLength = new Bind("", "", List.of(new Value(true, new byte[3])), Formats.TEXT);
        assertThat(send(new Parse("", "select $1", List.of(23)), wrongLength, SYNC))
                .isEqualTo("1E(22P03)Z");
    }

    @Test
    @DisplayName("What a wish for binary results gives is a switch [unknown]")
    void binaryResultsAreGivenRefusedOrIgnored() throws IOException {
        Parse parse = new Parse("", "select 7", List.of());
        Bind binary = new Bind("", "", List.of(), new Formats(List.of(true)));
        FrontendMessage[] messages = {parse, binary, new Describe(Target.PORTAL, ""), new Execute("", 0), SYNC};

        List<Reply> given = client.send(messages).readAll();
        assertThat(given.get(2).body()).as("a format of 1 at its end").endsWith(0, 1);
        assertThat(given.get(3).body()).endsWith(0, 0, 0, 7);
        try (TestServer error = TestServer.with(Switch.BINARY_RESULTS, "error");
                TestServer text = TestServer.with(Switch.BINARY_RESULTS, "text");
                RawClient refused = error.signedIn();
                RawClient ignored = text.signedIn()) {
            assertThat(refused.send(messages).readTypes()).isEqualTo("1E(0A000)Z");
            List<Reply> replies = ignored.send(messages).readAll();
            assertThat(replies.get(2).body()).endsWith(0, 0);
            assertThat(replies.get(3).values()).containsExactly("7");
        }
    }

    @ParameterizedTest
    @ValueSource(chars = {'F', 'd', 'c', 'f', 'p', 'z', '\u0001'})
    @DisplayName("08P01: unsupported message type [faq]")
    void unsupportedMessagesAreRefusedAndTheSessionGoesOn(char type) throws IOException {
        List<Reply> replies =
                client.send(FrontendEncoder.bytes(type, new byte[] {'x', 0})).readAll();

        assertThat(replies).extracting(Reply::type).containsExactly('E', 'Z');
        assertThat(replies.get(0).error()).isEqualTo("ERROR 08P01");
        assertThat(replies.get(0).field('M')).startsWith("unsupported message type");
        assertThat(send(new Query("select 1"))).isEqualTo("TDCZ");
        assertThat(send(new Parse("", "select 1", List.of()), new Unsupported('F'), bind("", ""), SYNC))
                .as("within the extended protocol, up to Sync")
                .isEqualTo("1E(08P01)Z");
    }

    @Test
    void malformedMessagesAreRefusedAndTheSessionGoesOn() throws IOException {
        client.send(FrontendEncoder.bytes('Q', "no end".getBytes(StandardCharsets.UTF_8)));
        assertThat(client.readTypes()).isEqualTo("E(08P01)Z");
        client.send(FrontendEncoder.bytes('B', new byte[0]));
        assertThat(send(new Parse("", "select 1", List.of()), SYNC)).isEqualTo("E(08P01)Z");
        assertThat(send(new Query("select 1"))).isEqualTo("TDCZ");
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 3, 64 * 1024 * 1024 + 1, Integer.MIN_VALUE})
    void lengthsThatCannotBeEndTheSession(int length) throws IOException {
        client.send(ByteBuffer.allocate(5).put((byte) 'Q').putInt(length).array());

        List<Reply> replies = client.readAll();
        assertThat(replies).extracting(Reply::error).containsExactly("FATAL 08P01");
    }

    @Test
    void aBugIsOneLineAndTheSessionGoesOn() throws IOException {
        Reply reply = client.send(new Query(FailingSession.BUG)).readAll().get(0);

        assertThat(reply.error()).isEqualTo("ERROR 58000");
        assertThat(reply.field('M')).isEqualTo("Internal System Error [IllegalStateException]");
        assertThat(send(new Query("select 1"))).isEqualTo("TDCZ");
    }

    @Test
    void whoReachesTheMachinesLimitsLosesHisConnectionOnly() throws IOException {
        try (RawClient deep = server.signedIn();
                RawClient large = server.signedIn()) {
            deep.send(new Query(FailingSession.ENDLESS_RECURSION));
            large.send(new Query(FailingSession.NO_MEMORY));

            assertThat(deep.readAll()).extracting(Reply::error).containsExactly("FATAL 54001");
            assertThat(large.readAll()).extracting(Reply::error).containsExactly("FATAL 53200");
        }
        assertThat(send(new Query("select 1"))).isEqualTo("TDCZ");
    }

    @Test
    void cancelRequestsAreTakenWithTlsAndWithout() throws IOException {
        for (boolean tls : new boolean[] {false, true}) {
            client.send(new Query("select pg_sleep(60)"));
            await().until(TestServer::sleeping);
            try (RawClient canceller = server.raw()) {
                if (tls) {
                    canceller.startTls();
                }
                canceller.send(client.cancelRequest());

                assertThat(client.readTypes()).isEqualTo("E(57014)Z");
                assertThat(canceller.readByte()).as("the answer is none").isEqualTo(-1);
            }
        }
    }

    @Test
    void aCancelRequestWithAnotherKeyDoesNothing() throws IOException {
        client.send(new Query("select pg_sleep(0.5)"));
        await().until(TestServer::sleeping);
        CancelRequest right = client.cancelRequest();
        try (RawClient canceller = server.raw()) {
            canceller.send(new CancelRequest(right.processId(), right.secretKey() + 1));
            assertThat(canceller.readByte()).isEqualTo(-1);
        }
        assertThat(client.readTypes()).isEqualTo("TDCZ");
    }

    @Test
    @DisplayName("Whether cancel requests do anything is a switch [unknown]")
    void cancelRequestsCanBeSwitchedOff() throws IOException {
        try (TestServer off = TestServer.with(Switch.CANCEL_REQUESTS, "off");
                RawClient other = off.signedIn();
                RawClient canceller = off.raw()) {
            other.send(new Query("select pg_sleep(0.5)"));
            await().until(TestServer::sleeping);
            canceller.send(other.cancelRequest());
            assertThat(canceller.readByte()).isEqualTo(-1);
            assertThat(other.readTypes()).isEqualTo("TDCZ");
        }
    }

    @Test
    void aMessageMayComeByteByByte() throws IOException {
        for (byte each : FrontendEncoder.bytes(new Query("select 'é'"))) {
            client.send(new byte[] {each});
        }
        assertThat(client.readAll().get(1).values()).containsExactly("é");
    }

    @Test
    void manyRowsComeInOrder() throws IOException {
        List<Reply> replies = client.send(new Query("select * from generate_series(1, 20000)"))
                .readAll();

        assertThat(replies).hasSize(20_003);
        assertThat(replies.get(20_000).values()).containsExactly("20000");
        assertThat(replies.get(20_001).text()).isEqualTo("SELECT 20000");
    }

    private String send(FrontendMessage... messages) throws IOException {
        return client.send(messages).readTypes();
    }

    private static Bind bind(String portal, String statement, String... values) {
        return new Bind(portal, statement, values(values), Formats.TEXT);
    }

    private static List<Value> values(String... values) {
        return Arrays.stream(values)
                .map(value -> new Value(false, value.getBytes(StandardCharsets.UTF_8)))
                .toList();
    }
}
