package dev.limn.emulator.catalog;

import static dev.limn.emulator.catalog.SharedMirror.login;
import static dev.limn.emulator.catalog.SharedMirror.query;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.limn.emulator.Switch;
import dev.limn.emulator.Switches;
import dev.limn.emulator.query.PgType;
import dev.limn.emulator.query.SqlFailure;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The catalog with every switch of it set to what is not its default. */
class CatalogSwitchesTest {

    private static final CatalogMirror MIRROR = SharedMirror.start(Switches.defaults()
            .with(Switch.ARRAY_TYPES, "element")
            .with(Switch.INFORMATION_SCHEMA, "error")
            .with(Switch.CURRENT_DATABASE, "target")
            .with(Switch.FLATTEN_NAMES, "schema"));

    private static final CatalogSession SESSION = MIRROR.open(login("prod", "all"));

    @BeforeAll
    static void mirror() {
        SESSION.synchronize(1, () -> List.of(Tables.SUBSCRIPTIONS, Tables.FLATTENED, Tables.SCALARS));
    }

    @AfterAll
    static void close() {
        SESSION.close();
        MIRROR.close();
    }

    @Test
    @DisplayName("An array of structs is x_e[], and its elements can be described [nested]")
    void typesArraysByTheirElements() {
        assertThat(columns("final_subscription_test2__lumaservices3"))
                .containsExactly("subscription _lumaservices3_subscription_e[]", "level text");
        assertThat(columns("_lumaservices3_subscription_e[]"))
                .containsExactly("name text", "term _lumaservices3_subscription_e_term");
        assertThat(columns("_lumaservices3_subscription_e_term")).containsExactly("months integer");
    }

    @Test
    void typesArraysOfScalarsLikewise() {
        assertThat(columns("final_subscription_test2")).contains("dates date[]", "matrix bigint[]", "maps anyarray");
        assertThat(SESSION.typeOf("public", "final_subscription_test2", List.of("dates")))
                .contains(new PgType(1182, (short) -1));
    }

    @Test
    void failsOnInformationSchema() {
        assertThatThrownBy(() -> SESSION.prepare("select * from information_schema.tables", List.of()))
                .isInstanceOfSatisfying(
                        SqlFailure.class,
                        failure -> assertThat(failure.sqlState()).isEqualTo("42P01"))
                .hasMessage("relation \"information_schema.tables\" does not exist");
    }

    @Test
    @DisplayName("current_database() is all for prod:all [psql], for each sandbox")
    void isNamedByTheTarget() {
        String sql = "select current_database(), current_catalog, (select string_agg(datname, ',') from pg_database)";
        assertThat(query(SESSION, sql)).containsExactly("all|all|all");
        try (CatalogSession other = MIRROR.open(login("dev", "all", "FLATTEN"))) {
            assertThat(query(other, sql)).containsExactly("all|all|all");
            assertThat(query(other, "select relname from pg_class where relname = 'orders'"))
                    .isEmpty();
        }
    }

    @Test
    void keepsTheCaseOfFlattenedNames() {
        assertThat(columns("orders"))
                .containsExactly("_id text", "commerce.order.priceTotal double precision", "productListItems text[]");
        assertThat(columns("every_scalar")).contains("a_string text");
    }

    private static List<String> columns(String relation) {
        return query(
                SESSION,
                "select attname || ' ' || format_type(atttypid, atttypmod) from pg_attribute"
                        + " join pg_class c on c.oid = attrelid where c.relname = $1 order by attnum",
                relation);
    }
}
