package dev.limn.emulator.catalog;

import static dev.limn.emulator.catalog.SharedMirror.login;
import static dev.limn.emulator.catalog.SharedMirror.query;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.limn.emulator.access.Login;
import dev.limn.emulator.query.PgType;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class CatalogMirrorTest {

    private static final AtomicInteger DATABASES = new AtomicInteger();

    private final List<CatalogSession> opened = new ArrayList<>();

    @AfterEach
    void close() {
        opened.forEach(CatalogSession::close);
    }

    @Test
    @DisplayName(
            "A struct's type is named by table and column, deeper by each field, in small letters [writing, nested]")
    void namesTypesOfStructs() {
        CatalogSession session = mirrored(Tables.LUMA_MIDVALUES);

        assertThat(columns(session, "luma_midvalues"))
                .contains("web luma_midvalues_web", "_experience luma_midvalues__experience");
        assertThat(columns(session, "luma_midvalues_web")).contains("webpagedetails luma_midvalues_web_webpagedetails");
        assertThat(columns(session, "luma_midvalues_enduserids__experience_mcid"))
                .containsExactly("id text", "primary boolean");
    }

    @Test
    @DisplayName("datasource, device, marketing, search and web_webreferrer are named without the table [writing]")
    void namesSomeTypesWithoutTheTable() {
        CatalogSession session = mirrored(Tables.LUMA_MIDVALUES);

        assertThat(columns(session, "luma_midvalues"))
                .contains("datasource datasource", "device device", "marketing marketing", "search search");
        assertThat(columns(session, "luma_midvalues_web")).contains("webreferrer web_webreferrer");
        assertThat(columns(session, "device")).contains("typeidservice device_typeidservice");
    }

    @Test
    @DisplayName("Types that would have the same name remain apart [nested]")
    void keepsTypesOfTheSameNameApart() {
        CatalogSession session = mirrored(
                Tables.table("a", "device struct<a_only: string>, b_c struct<x: int>, b struct<c: struct<y: int>>"),
                Tables.table("b", "device struct<b_only: string>"),
                Tables.table("a_b", "z int"));

        assertThat(columns(session, "device")).containsExactly("a_only text");
        assertThat(columns(session, "b")).containsExactly("device b_device");
        assertThat(columns(session, "b_device")).containsExactly("b_only text");
        assertThat(columns(session, "a_b")).containsExactly("z integer");
        assertThat(columns(session, "a")).containsExactly("device device", "b_c a_b_c", "b a_b_2");
        assertThat(columns(session, "a_b_c")).containsExactly("x integer");
        assertThat(columns(session, "a_b_2")).containsExactly("c a_b_c_2");
        assertThat(columns(session, "a_b_c_2")).containsExactly("y integer");
    }

    @Test
    void keepsNamesBeyond63BytesApart() {
        String table = "t".repeat(60);
        String column = "äöü".repeat(20);
        CatalogSession session =
                mirrored(Tables.table(table, "`" + column + "_1` struct<x: int>, `" + column + "_2` struct<y: int>"));

        List<String> found = query(
                session,
                "select a.attname, f.attname from pg_attribute a join pg_class c on c.oid = a.attrelid"
                        + " join pg_type t on t.oid = a.atttypid join pg_attribute f on f.attrelid = t.typrelid"
                        + " where c.relname = $1 order by a.attnum",
                table);
        assertThat(found).hasSize(2).doesNotHaveDuplicates();
        assertThat(found.get(0)).endsWith("|x");
        assertThat(found.get(1)).endsWith("|y");
    }

    @Test
    @DisplayName("A flattened column is named by its full path [flatten]")
    void keepsLongNamesOfColumns() {
        String path = "_experience.analytics.customdimensions." + "segment.".repeat(8) + "evar";
        CatalogTable flattened = Tables.table("t", "`" + path + "1` string, `" + path + "2` int, id int");

        CatalogSession session = mirrored(flattened);

        assertThat(columns(session, "t")).containsExactly(path + "1 text", path + "2 integer", "id integer");
        session.synchronize(2, () -> List.of(Tables.table("t", "`" + path + "3` date")));
        assertThat(columns(session, "t")).containsExactly(path + "3 date");
    }

    @Test
    @DisplayName("Scalars have the types that ALTER TABLE takes [syntax, xdm]")
    void typesScalars() {
        assertThat(columns(mirrored(Tables.SCALARS), "every_scalar"))
                .containsExactly(
                        "a_string text",
                        "a_timestamp timestamp",
                        "a_date date",
                        "a_boolean boolean",
                        "a_long bigint",
                        "an_integer integer",
                        "a_short smallint",
                        "a_byte smallint",
                        "a_double double precision",
                        "a_float real",
                        "a_decimal numeric(12,3)",
                        "a_binary bytea");
    }

    @Test
    @DisplayName("Arrays are anyarray and maps anymap, without their elements [writing]")
    void hidesElements() {
        CatalogSession session = mirrored(Tables.SUBSCRIPTIONS, Tables.LUMA_MIDVALUES);

        assertThat(columns(session, "final_subscription_test2__lumaservices3"))
                .containsExactly("subscription anyarray", "level text");
        assertThat(columns(session, "luma_midvalues"))
                .contains("productlistitems anyarray", "segments anyarray", "identitymap anymap");
    }

    @Test
    void mirrorsNestedFieldsOfViews() {
        CatalogSession session = mirrored(Tables.VIEW);

        assertThat(query(session, "select relkind from pg_class where relname = 'recent_events'"))
                .containsExactly("v");
        assertThat(columns(session, "recent_events")).containsExactly("_id text", "device device");
    }

    @Test
    void mirrorsOtherSchemas() {
        CatalogSession session = mirrored(
                new CatalogTable("profile_agg", "adwh_dim_segments", false, StructType.fromDDL("id int")),
                Tables.table("here", "id int"));

        assertThat(query(
                        session, "select nspname, pg_get_userbyid(nspowner) from pg_namespace where nspname !~ '^pg_'"))
                .containsExactlyInAnyOrder("public|postgres", "information_schema|postgres", "profile_agg|postgres");
        assertThat(query(
                        session,
                        "select relname, pg_table_is_visible(oid) from pg_class where relnamespace <> 11"
                                + " and relkind = 'r' and relnamespace::regnamespace::text <> 'information_schema'"))
                .containsExactlyInAnyOrder("here|t", "adwh_dim_segments|f");
    }

    @Test
    @DisplayName("What SELECT gives has the oids of the catalog, if wanted")
    void tellsTypesByPath() {
        CatalogSession session = mirrored(Tables.LUMA_MIDVALUES);

        PgType struct = session.typeOf("public", "LUMA_midvalues", List.of("web", "webReferrer"))
                .orElseThrow();
        assertThat(query(session, "select typname, typtype from pg_type where oid = $1", "" + struct.oid()))
                .containsExactly("web_webreferrer|c");
        assertThat(struct.length()).isEqualTo((short) -1);
        assertThat(session.typeOf("public", "luma_midvalues", List.of("timestamp")))
                .contains(PgType.TIMESTAMP);
        assertThat(session.typeOf("public", "luma_midvalues", List.of("nowhere")))
                .isEmpty();
        assertThat(session.typeOf("public", "nowhere", List.of("_id"))).isEmpty();
        PgType map = session.typeOf("public", "luma_midvalues", List.of("identityMap"))
                .orElseThrow();
        assertThat(query(session, "select format_type($1, null)", "" + map.oid()))
                .containsExactly("anymap");
    }

    @Test
    void writesOnlyWhatChanged() {
        CatalogSession session = mirrored(Tables.LUMA_MIDVALUES, Tables.SUBSCRIPTIONS);
        String kept = query(session, "select 'luma_midvalues'::regclass::oid").get(0);

        session.synchronize(2, () -> List.of(Tables.LUMA_MIDVALUES, Tables.table("added", "id int")));

        assertThat(query(session, "select 'luma_midvalues'::regclass::oid")).containsExactly(kept);
        assertThat(columns(session, "added")).containsExactly("id integer");
        assertThat(query(session, "select typname from pg_type where typname ~ 'test2'"))
                .isEmpty();
        assertThat(query(session, "select relname from pg_class where relname ~ 'test2'"))
                .isEmpty();
        assertThat(query(
                        session,
                        "select count(*) from pg_attribute a where attrelid >= 100000"
                                + " and not exists (select from pg_class c where c.oid = a.attrelid)"))
                .containsExactly("0");
    }

    @Test
    void followsAColumnThatWasAdded() {
        CatalogSession session = mirrored(Tables.table("t", "id int"));

        session.synchronize(2, () -> List.of(Tables.table("t", "id int, device struct<type: string>")));

        assertThat(columns(session, "t")).containsExactly("id integer", "device device");
    }

    @Test
    void asksForTablesOnlyWhenTheVersionDiffers() {
        CatalogSession session = mirrored(Tables.SCALARS);

        session.synchronize(1, () -> {
            throw new AssertionError("asked for what it has");
        });
    }

    @Test
    void givesATypesNameToANewTable() {
        CatalogSession session = mirrored(Tables.table("t", "device struct<type: string>"));

        session.synchronize(
                2, () -> List.of(Tables.table("t", "device struct<type: string>"), Tables.table("device", "id int")));

        assertThat(columns(session, "device")).containsExactly("id integer");
        assertThat(columns(session, "t")).containsExactly("device t_device");
        assertThat(columns(session, "t_device")).containsExactly("type text");
    }

    @Test
    void leavesTheMirrorAsItWasWhenTheLakeFails() {
        CatalogSession session = mirrored(Tables.table("t", "id int"));

        assertThatThrownBy(() -> session.synchronize(2, () -> {
                    throw new IllegalStateException("no lake");
                }))
                .hasMessage("no lake");

        assertThat(columns(session, "t")).containsExactly("id integer");
        session.synchronize(2, () -> List.of(Tables.table("t", "id bigint")));
        assertThat(columns(session, "t")).containsExactly("id bigint");
    }

    @Test
    void sharesAMirrorAmongSessionsOfOneDatabase() {
        Login login = login("prod", "all");
        CatalogSession first = open(login);
        CatalogSession second = open(login);

        first.synchronize(1, () -> List.of(Tables.table("shared", "id int")));

        assertThat(columns(second, "shared")).containsExactly("id integer");
    }

    @Test
    @DisplayName("current_database() and pg_database tell the session's database [cja]")
    void isNamedAsTheSessionSays() {
        assertThat(
                        query(
                                open(login("prod", "cja", "FLATTEN")),
                                "select current_database(), current_catalog, (select string_agg(datname, ',') from pg_database)"))
                .containsExactly("prod:cja?FLATTEN|prod:cja?FLATTEN|prod:cja?FLATTEN");
    }

    @Test
    void opensDatabasesOfAnyName() {
        String long1 = "x".repeat(70) + "1";
        String long2 = "x".repeat(70) + "2";
        CatalogSession first = open(login("prod", long1));
        CatalogSession second = open(login("prod", long2));
        first.synchronize(1, () -> List.of(Tables.table("first", "id int")));
        second.synchronize(1, () -> List.of(Tables.table("second", "id int")));

        assertThat(columns(first, "second")).isEmpty();
        assertThat(query(open(login("\"it's\"; drop", "all")), "select current_database()"))
                .containsExactly("\"it's\"; drop:all");
    }

    @Test
    @DisplayName("current_user is the login's user (inferred)")
    void knowsItsUser() {
        assertThat(query(open(login("prod", "all")), "select current_user, session_user, user, current_role"))
                .containsExactly("ACME@AdobeOrg|ACME@AdobeOrg|ACME@AdobeOrg|ACME@AdobeOrg");
    }

    @Test
    void refusesAUserThatIsNoOrganization() {
        Login login = login("prod", "all");

        assertThatThrownBy(() -> SharedMirror.mirror().open(new Login("postgres", "x", login.database(), true)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("user must be an organization, as in …@AdobeOrg");
    }

    private CatalogSession open(Login login) {
        CatalogSession session = SharedMirror.mirror().open(login);
        opened.add(session);
        return session;
    }

    private CatalogSession mirrored(CatalogTable... tables) {
        CatalogSession session = open(login("prod", "mirror" + DATABASES.incrementAndGet()));
        session.synchronize(1, () -> List.of(tables));
        return session;
    }

    private static List<String> columns(CatalogSession session, String relation) {
        return query(
                session,
                "select attname || ' ' || format_type(atttypid, atttypmod) from pg_attribute"
                        + " join pg_class c on c.oid = attrelid where c.relname = $1 order by attnum",
                relation);
    }
}
