package dev.limn.conformance.reader;

import static org.assertj.core.api.Assertions.assertThat;

import dev.limn.catalog.Catalog;
import dev.limn.catalog.CatalogScope;
import dev.limn.catalog.Column;
import dev.limn.catalog.CompositeType;
import dev.limn.catalog.Dataset;
import dev.limn.catalog.Key;
import dev.limn.catalog.Reading;
import dev.limn.catalog.Rung;
import dev.limn.catalog.Table;
import dev.limn.catalog.TableKind;
import dev.limn.conformance.QueryService;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class CatalogOfQueryServiceTest {

    private static final Reading READING = Readings.of(QueryService.shared());

    @Test
    void isReadByTheRungForPlainerServersAndSaysWhy() {
        assertThat(READING.rung()).isEqualTo(Rung.SIMPLE);
        assertThat(READING.steps().getFirst())
                .hasToString("not by batched pg_catalog: it calls itself 0.1.0, as Query Service does, which documents"
                        + " plainer queries");
        assertThat(READING.failures()).isEmpty();
        assertThat(READING.catalog().server()).isEqualTo("Query Service 0.1.0");
    }

    @Test
    void structsAreFollowedByReferenceBecauseTheirNamesCannotBeComputed() {
        assertThat(type("events", "web")).isEqualTo("public.events_web");
        assertThat(type("events", "device")).isEqualTo("public.device");
        assertThat(attribute("events_web", "webreferrer")).isEqualTo("public.web_webreferrer");
        assertThat(attribute("events_web_webpagedetails", "pageviews"))
                .isEqualTo("public.events_web_webpagedetails_pageviews");
        assertThat(attribute("events_web_webpagedetails_pageviews", "value")).isEqualTo("double precision");
    }

    @Test
    void typesAreWrittenAsPostgresqlWritesThem() {
        assertThat(type("events", "timestamp")).isEqualTo("timestamp without time zone");
        assertThat(type("products", "cost")).isEqualTo("numeric(10,2)");
        assertThat(type("profiles", "riskband")).isEqualTo("smallint");
    }

    @Test
    void arraysAndMapsStayWhatTheCatalogCallsThem() {
        assertThat(type("events", "productlistitems")).isEqualTo("anyarray");
        assertThat(type("events", "identitymap")).isEqualTo("anymap");
    }

    @Test
    void datasetsAreKeptAndMakeComments() {
        Table events = table("events");

        assertThat(events.dataset())
                .extracting(Dataset::title, Dataset::description)
                .containsExactly("Events", "What happened in the shop and its app");
        assertThat(events.comment())
                .matches("Events\\. What happened in the shop and its app\\. Dataset [0-9a-f]{24}\\.");
    }

    @Test
    void viewsAreViews() {
        assertThat(table("purchases").kind()).isEqualTo(TableKind.VIEW);
    }

    @Test
    void keysOverColumnsAreThereAndThoseOverFieldsAreRemarked() {
        assertThat(table("products").keys()).containsExactly(new Key("products_sku_pkey", true, List.of("sku")));
        assertThat(table("profiles").keys()).containsExactly(new Key("profiles__id_key", false, List.of("_id")));
        assertThat(READING.remarks())
                .singleElement()
                .asString()
                .contains("profiles.personalEmail.address", "events._acme.loyaltyId");
    }

    @Test
    void whatTheServicePutsBesideUsersTablesIsHidden() {
        assertThat(Readings.tables(READING.catalog()))
                .extracting(Table::name)
                .containsExactly("events", "products", "profiles", "purchases");
    }

    @Test
    void whatIsHiddenIsThereForThoseWhoAskForIt() {
        CatalogScope scope = new CatalogScope(List.of(), List.of(Pattern.compile("adwh_.*")), List.of());

        Catalog catalog = Readings.of(QueryService.shared(), scope).catalog();

        assertThat(Readings.tables(catalog)).extracting(Table::name).containsExactly("adwh_dim_segments");
    }

    private static Table table(String name) {
        return Readings.table(READING.catalog(), name);
    }

    private static String type(String table, String column) {
        return table(table).columns().stream()
                .filter(it -> it.name().equals(column))
                .map(Column::type)
                .findFirst()
                .orElseThrow()
                .text();
    }

    private static String attribute(String composite, String attribute) {
        return READING.catalog().schemas().stream()
                .flatMap(schema -> schema.composites().stream())
                .filter(it -> it.name().equals(composite))
                .flatMap(it -> it.attributes().stream())
                .filter(it -> it.name().equals(attribute))
                .map(CompositeType.Attribute::type)
                .findFirst()
                .orElseThrow()
                .text();
    }
}
