package dev.limn.conformance.questdb;

import static org.assertj.core.api.Assertions.assertThat;

import dev.limn.conformance.CommandLine;
import dev.limn.conformance.QuestDbServer;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class QuestDbCommandTest {

    private static final QuestDbServer SERVER = QuestDbServer.start();

    @TempDir
    private static Path folder = Path.of("");

    private static Path credentials = Path.of("");

    @BeforeAll
    static void makeTables() {
        credentials = SERVER.credentialsFile(folder);
        SERVER.execute("create table trades (symbol symbol, price double)", "create table quotes (bid double)");
    }

    @AfterAll
    static void close() {
        SERVER.close();
    }

    @Test
    void tablesListsUsersTables() {
        assertThat(CommandLine.run("tables", "--credentials", credentials))
                .isEqualTo(new CommandLine(0, "public.quotes\npublic.trades\n", ""));
    }

    @Test
    void verboseTablesTellsHowTheyWereRead() {
        assertThat(CommandLine.run("tables", "-v", "--credentials", credentials).err())
                .contains("not by batched pg_catalog: it calls itself 11.3", "read by psql-simple pg_catalog: ");
    }

    @Test
    void checkFindsWhatChangedSinceTheSnapshot() {
        Path snapshot = folder.resolve("snapshot.json");
        SERVER.execute("create table changing (a int)");

        CommandLine written = CommandLine.run("snapshot", "--credentials", credentials, "--output", snapshot);
        CommandLine same = CommandLine.run("check", "--credentials", credentials, "--snapshot", snapshot);
        SERVER.execute("alter table changing add column b long");
        CommandLine changed = CommandLine.run("check", "--credentials", credentials, "--snapshot", snapshot);
        SERVER.execute("drop table changing");

        assertThat(written)
                .isEqualTo(new CommandLine(0, "", "3 tables in 1 schema written to " + snapshot + " as admin\n"));
        assertThat(same).isEqualTo(new CommandLine(0, "", "no differences\n"));
        assertThat(changed)
                .isEqualTo(new CommandLine(3, "public.changing.b: new (bigint, nullable)\n", "1 difference\n"));
    }
}
