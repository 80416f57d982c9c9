package dev.limn.conformance.questdb;

import static org.assertj.core.api.Assertions.assertThat;

import dev.limn.Limn;
import dev.limn.conformance.CommandLine;
import dev.limn.conformance.QuestDbServer;
import dev.limn.testing.CompiledClasses;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jooq.Configuration;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.conf.ParamCastMode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From a file of credentials to rows written and read by generated classes, on QuestDB. */
class QuestDbClassesTest {

    @TempDir
    Path folder;

    @Test
    void writeAndReadEveryCommonType() throws Exception {
        try (QuestDbServer server = QuestDbServer.start()) {
            server.execute(
                    "create table trades (symbol symbol, price double, amount float, at timestamp, open boolean, small byte,"
                            + " shorter short, letter char, number int, large long, day date, id uuid, address ipv4,"
                            + " word varchar, text string, cost decimal(10,2)) timestamp(at) partition by day wal",
                    "create table archive (symbol symbol, price double, at timestamp) timestamp(at) partition by day wal");
            Path credentials = server.credentialsFile(folder);
            assertThat(limn("tables", "--credentials", credentials)).isEqualTo("public.archive\npublic.trades\n");
            Path java = folder.resolve("java");
            limn("generate", "--credentials", credentials, "--package", "com.example.trading", "--directory", java);
            copy("Trading.java", java.resolve("com/example/trading/Trading.java"));

            try (CompiledClasses classes = CompiledClasses.compile(java, folder.resolve("classes"));
                    Limn limn = Limn.open(server.credentials())) {
                trading(classes).accept(dsl(limn), server::settle);
            }
        }
    }

    /**
     * For a server with LIMIT, but without FETCH NEXT, casts to {@code timestamp(6)}, and schemas before names of columns.
     */
    private static DSLContext dsl(Limn limn) {
        Configuration configuration = limn.dsl().configuration();
        return configuration
                .derive(SQLDialect.YUGABYTEDB)
                .deriveSettings(it -> it.withRenderSchema(false).withParamCastMode(ParamCastMode.NEVER))
                .dsl();
    }

    @SuppressWarnings("unchecked")
    private static BiConsumer<DSLContext, Consumer<String>> trading(CompiledClasses classes)
            throws ReflectiveOperationException {
        Object trading =
                classes.type("com.example.trading.Trading").getConstructor().newInstance();
        return (BiConsumer<DSLContext, Consumer<String>>) trading;
    }

    private static String limn(Object... arguments) {
        CommandLine run = CommandLine.run(arguments);
        assertThat(run.code()).as(run.err()).isZero();
        return run.out();
    }

    private static void copy(String resource, Path file) throws Exception {
        try (InputStream text = Objects.requireNonNull(
                QuestDbClassesTest.class.getResourceAsStream("/questdb/" + resource), resource)) {
            Files.write(file, text.readAllBytes());
        }
    }
}
