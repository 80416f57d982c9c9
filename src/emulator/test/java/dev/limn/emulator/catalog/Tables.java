package dev.limn.emulator.catalog;

import java.util.List;
import org.apache.spark.sql.types.StructType;

/** Tables of the shapes that Adobe's pages show. */
final class Tables {

    static final CatalogTable LUMA_MIDVALUES = table("luma_midvalues", """
            _id string, timestamp timestamp, eventType string,
            device struct<type: string, screenHeight: int, screenWidth: int, typeIDService: struct<id: string>>,
            dataSource struct<_id: string, code: string>,
            marketing struct<trackingCode: string>,
            search struct<keywords: string>,
            web struct<
                webPageDetails: struct<name: string, pageViews: struct<value: double>>,
                webReferrer: struct<URL: string, type: string>>,
            _experience struct<analytics: struct<customDimensions: struct<eVars: struct<eVar1: string>>>>,
            endUserIDs struct<_experience: struct<mcid: struct<id: string, primary: boolean>>>,
            productListItems array<struct<SKU: string, quantity: int, priceTotal: double>>,
            segments array<string>,
            identityMap map<string, array<struct<id: string, primary: boolean>>>
            """);

    static final CatalogTable SCALARS = table("Every_Scalar", """
            a_string string, a_timestamp timestamp, a_date date, a_boolean boolean, a_long bigint, an_integer int,
            a_short smallint, a_byte tinyint, a_double double, a_float float, a_decimal decimal(12, 3), a_binary binary
            """);

    static final CatalogTable SUBSCRIPTIONS = table("final_subscription_test2", """
            _lumaservices3 struct<subscription: array<struct<name: string, term: struct<months: int>>>, level: string>,
            dates array<date>, matrix array<array<bigint>>, maps array<map<string, string>>
            """);

    static final CatalogTable VIEW = new CatalogTable(
            "public", "recent_events", true, StructType.fromDDL("_id string, device struct<type: string>"));

    static final CatalogTable FLATTENED = new CatalogTable(
            "public",
            "orders",
            false,
            StructType.fromDDL("_id string, `commerce.order.priceTotal` double, productListItems array<string>"));

    private Tables() {}

    static List<CatalogTable> all() {
        return List.of(LUMA_MIDVALUES, SCALARS, SUBSCRIPTIONS, VIEW);
    }

    static CatalogTable table(String name, String columns) {
        return new CatalogTable("public", name, false, StructType.fromDDL(columns.strip()));
    }
}
