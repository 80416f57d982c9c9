package dev.limn;

import static org.assertj.core.api.Assertions.assertThat;

import dev.limn.queryservice.LimitTooHighException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a code with two meanings means, where the server's words do not say. */
class QueryServiceFailuresTest {

    @ParameterizedTest
    @CsvSource({
        "select a from t limit 200000, PT1S",
        "select a from t limit ?, PT8M",
    })
    void aLimitIsBlamedWhereThereIsOne(String sql, Duration elapsed) {
        assertThat(named("fatal usage", sql, elapsed)).containsInstanceOf(LimitTooHighException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "select a from t, PT1S",
        "select a from t limit 200000, PT10M",
    })
    void timeIsBlamedWhereThereIsNoneOrMuchWentBy(String sql, Duration elapsed) {
        assertThat(named("fatal usage", sql, elapsed)).containsInstanceOf(StatementTimeoutException.class);
    }

    @ParameterizedTest
    @CsvSource({"query timed out", "Query exceeded 10 minutes", "time-out after 600 s"})
    void wordsOfTimeCountForMore(String words) {
        assertThat(named(words, "select a from t limit 5", Duration.ofSeconds(1)))
                .containsInstanceOf(StatementTimeoutException.class);
    }

    private static Optional<? extends Throwable> named(String words, String sql, Duration elapsed) {
        return QueryServiceFailures.executing(
                new SQLException(words, "53400"), new QueryServiceFailures.Statement(sql, elapsed, Optional.empty()));
    }
}
