package dev.limn.emulator.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.limn.emulator.Switch;
import dev.limn.emulator.Switches;
import dev.limn.emulator.query.SqlFailure;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatabaseNameTest {

    private static final Switches DEFAULTS = Switches.defaults();
    private static final Switches SEVERAL = DEFAULTS.with(Switch.DATABASE_OPTIONS, "several");

    @ParameterizedTest
    @CsvSource({
        "prod:all, prod, all, ''",
        "all, '', all, ''",
        "dev-2:events, dev-2, events, ''",
        "prod:5f3b0d8c2e1a4b19486c2d11, prod, 5f3b0d8c2e1a4b19486c2d11, ''",
        "marts, '', marts, ''",
        "marts.finance, '', marts, finance",
        "prod:marts.finance, prod, marts, finance"
    })
    @DisplayName("every documented form of a database name is understood [cred, powerbi, mlconn, flatten, assets]")
    void everyDocumentedFormIsUnderstood(String text, String sandbox, String target, String schema) {
        DatabaseName plain = parse(text);
        DatabaseName flattened = parse(text + "?FLATTEN");

        assertThat(plain.sandbox().orElse("")).isEqualTo(sandbox);
        assertThat(plain.target()).isEqualTo(target);
        assertThat(plain.schema().orElse("")).isEqualTo(schema);
        assertThat(plain.flatten()).isFalse();
        assertThat(flattened.target()).isEqualTo(target);
        assertThat(flattened.schema().orElse("")).isEqualTo(schema);
        assertThat(flattened.flatten()).isTrue();
    }

    @Test
    void onlyAllMeansEverything() {
        assertThat(parse("prod:all").all()).isTrue();
        assertThat(parse("all?FLATTEN").all()).isTrue();
        assertThat(parse("prod:events").all()).isFalse();
        assertThat(parse("all.public").all()).isFalse();
    }

    @Test
    @DisplayName("an encoded question mark is not decoded, and belongs to the target [cja-cv]")
    void anEncodedQuestionMarkIsNotDecoded() {
        DatabaseName name = parse("prod:all%3FFLATTEN");

        assertThat(name.target()).isEqualTo("all%3FFLATTEN");
        assertThat(name.all()).isFalse();
        assertThat(name.flatten()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ":",
                "prod:",
                ":all",
                "?FLATTEN",
                "prod:all?",
                "prod:all?flatten",
                "prod:all?FLATTEN?FLATTEN",
                "prod:all?FLATTEN&",
                "prod:all?FLATTEN=1",
                "prod:marts:finance",
                "marts.",
                ".finance",
                "a.b.c",
                "prod:al\nl"
            })
    @DisplayName("any other form finds no tables for use [faq]")
    void anyOtherFormFindsNoTables(String text) {
        SqlFailure failure = catchThrowableOfType(SqlFailure.class, () -> DatabaseName.parse(text, SEVERAL));

        assertThat(failure.sqlState()).isEqualTo("42P12");
        assertThat(failure.endsSession()).isTrue();
        assertThat(failure).hasMessageStartingWith("no tables found for use").hasMessageNotContaining("\n");
    }

    @Test
    void aLongNameIsCutInTheMessage() {
        assertThatThrownBy(() -> parse("prod:" + "x".repeat(10_000) + "?NO"))
                .satisfies(failure -> assertThat(failure.getMessage()).hasSizeLessThan(250));
    }

    @Test
    void severalOptionsAreTakenOnlyBySwitch() {
        assertThatThrownBy(() -> parse("prod:all?FLATTEN&FLATTEN")).hasMessageContaining("more than one option");
        assertThat(DatabaseName.parse("prod:all?FLATTEN&FLATTEN", SEVERAL).options())
                .isEqualTo(Set.of("FLATTEN"));
    }

    @Test
    @DisplayName("CJA_USE_IDS is known, and refused since there is no Customer Journey Analytics here [cja]")
    void refusesCustomerJourneyAnalytics() {
        assertThatThrownBy(() -> parse("prod:cja?CJA_USE_IDS")).hasMessageContaining("Customer Journey Analytics");
        assertThatThrownBy(() -> DatabaseName.parse("prod:cja?FLATTEN&CJA_USE_IDS", SEVERAL))
                .hasMessageContaining("Customer Journey Analytics");
    }

    @Test
    @DisplayName("current_database() is prod:all [cja], or by switch all [psql]")
    void currentDatabaseIsWithOrWithoutTheSandbox() {
        Switches target = DEFAULTS.with(Switch.CURRENT_DATABASE, "target");

        assertThat(parse("prod:all?FLATTEN").current(DEFAULTS)).isEqualTo("prod:all");
        assertThat(parse("prod:all?FLATTEN").current(target)).isEqualTo("all");
        assertThat(parse("all").current(DEFAULTS)).isEqualTo("all");
        assertThat(parse("marts.finance").current(target)).isEqualTo("marts.finance");
    }

    private static DatabaseName parse(String text) {
        return DatabaseName.parse(text, DEFAULTS);
    }
}
