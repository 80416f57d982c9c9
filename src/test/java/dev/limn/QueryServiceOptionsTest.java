package dev.limn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.limn.credentials.Credentials;
import dev.limn.credentials.Target;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What can be told without a server. */
class QueryServiceOptionsTest {

    @Test
    void credentialsForAnotherKindOfServerAreNotUsed() {
        Queue<Credentials> supply = new ArrayDeque<>(
                List.of(nowhere(Target.POSTGRESQL), nowhere(Target.QUERY_SERVICE), nowhere(Target.QUERY_SERVICE)));
        try (Limn limn = Limn.builder().credentials(supply::remove).open()) {
            assertThatThrownBy(() -> limn.dsl().selectOne().fetch())
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("these credentials are for query-service")
                    .hasMessageContaining("opened for postgresql");
        }
    }

    @Test
    void whoSaysTheTargetIsNotAskedForCredentialsWhenOpening() {
        Limn.builder()
                .target(Target.QUERY_SERVICE)
                .credentials(() -> {
                    throw new AssertionError("nobody connects");
                })
                .open()
                .close();
    }

    @Test
    void anIdleTimeoutThatThePoolWouldReplaceIsRefused() {
        assertThatThrownBy(() -> Limn.builder().idleTimeout(Duration.ofSeconds(9)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("at least 10 s");
    }

    @ParameterizedTest
    @CsvSource({
        "prod:all,         true,  prod:all?FLATTEN",
        "prod:all?FLATTEN, true,  prod:all?FLATTEN",
        "prod:all?FLATTEN, false, prod:all?FLATTEN",
        "prod:all,         false, prod:all",
    })
    void flattenIsPartOfTheDatabasesName(String dbname, boolean flatten, String expected) {
        Credentials credentials = Credentials.builder()
                .host("acme.platform-query.adobe.io")
                .dbname(dbname)
                .flatten(flatten)
                .user("acme@AdobeOrg")
                .password("secret")
                .build();

        assertThat(DriverSource.database(credentials)).isEqualTo(expected);
    }

    @Test
    void onlyTheOneRemarkOfTheDriverIsDropped() {
        DriverWarning filter = new DriverWarning(remark -> !"unwanted".equals(remark.getMessage()));

        assertThat(filter.isLoggable(remark("Unsupported Server Version: {0}", "0.1.0")))
                .isFalse();
        assertThat(filter.isLoggable(remark("Unsupported Server Version: {0}", "8.4.1")))
                .isTrue();
        assertThat(filter.isLoggable(remark("Connection leaked", "0.1.0"))).isTrue();
        assertThat(filter.isLoggable(remark("unwanted", "0.1.0"))).isFalse();
    }

    @Test
    void theDriversOtherLoggersAreLeftAlone() {
        DriverWarning.silence();
        DriverWarning.silence();

        assertThat(Logger.getLogger("org.postgresql.jdbc.PgConnection").getFilter())
                .isInstanceOfSatisfying(
                        DriverWarning.class,
                        filter -> assertThat(filter.others()).isNull());
        assertThat(Logger.getLogger("org.postgresql").getFilter()).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "select a from t,                    ,       true,  PT9M50S",
        "select a from t,                    PT1M,   true,  PT1M",
        "select a from t,                    PT1H,   true,  PT9M50S",
        "select a from t,                    PT1H,   false, PT1H",
        "select a from t,                    ,       false, ",
        "create table u as select a from t,  ,       true,  ",
        "insert into u select a from t,      PT1H,   true,  PT1H",
    })
    void queriesAreGivenLittleLessThanTenMinutes(
            String sql, @Nullable Duration all, boolean guarded, @Nullable Duration expected) {
        TimeLimits limits = new TimeLimits(Optional.ofNullable(all), guarded);

        assertThat(limits.of(sql)).isEqualTo(Optional.ofNullable(expected));
    }

    private static LogRecord remark(String message, String parameter) {
        LogRecord remark = new LogRecord(Level.WARNING, message);
        remark.setParameters(new Object[] {parameter});
        return remark;
    }

    private static Credentials nowhere(Target target) {
        return Credentials.builder()
                .host("nowhere.invalid")
                .target(target)
                .dbname("none")
                .user("none")
                .password("none")
                .build();
    }
}
