package dev.limn.conformance.dialect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What jOOQ's DSL says on PostgreSQL it says on Query Service, or is refused there. */
class DialectConformanceTest {

    private static final Path PUBLISHED = Path.of("README.md");

    /** How many constructs there are at least. */
    private static final int ENOUGH = 838;

    @TestFactory
    Stream<DynamicContainer> constructsGiveWhatPostgresqlGives() {
        return Groups.all().stream()
                .map(group -> dynamicContainer(
                        group.name(),
                        group.constructs().stream()
                                .map(construct -> dynamicTest(construct.name(), () -> givesTheSame(construct)))));
    }

    private static void givesTheSame(Construct construct) {
        Outcome outcome = Servers.outcome(construct);

        assertThat(outcome.verdict())
                .as("%s%nPostgreSQL:    %s%nQuery Service: %s", outcome.remark(), outcome.postgres(), outcome.spark())
                .isNotEqualTo(Verdict.DIFFERS);
    }

    @Test
    void thePublishedTableIsWhatRan() throws IOException {
        String page = new Published(Servers::outcome).page(Groups.all());
        if (Boolean.getBoolean("limn.conformance.update")) {
            Files.writeString(PUBLISHED, page);
        }

        assertThat(PUBLISHED)
                .as("run this test with -Dlimn.conformance.update=true")
                .hasContent(page);
    }

    @Test
    void nineOfTenConstructsWorkAndNoneDiffers() {
        List<Verdict> verdicts = Groups.all().stream()
                .flatMap(group -> group.constructs().stream())
                .map(construct -> Servers.outcome(construct).verdict())
                .toList();

        long working = verdicts.stream()
                .filter(verdict -> verdict == Verdict.SAME || verdict == Verdict.REWRITTEN)
                .count();
        assertThat(verdicts).hasSizeGreaterThanOrEqualTo(ENOUGH).doesNotContain(Verdict.DIFFERS);
        assertThat(working * 10).isGreaterThanOrEqualTo(verdicts.size() * 9L);
    }
}
