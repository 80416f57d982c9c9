package dev.limn.conformance.nested;

import dev.limn.queryservice.nested.ArrayField;
import dev.limn.queryservice.nested.MapField;
import dev.limn.queryservice.nested.Member;
import dev.limn.queryservice.nested.Nested;
import dev.limn.queryservice.nested.StructField;
import java.util.List;
import java.util.Map;
import org.jooq.Field;
import org.jooq.Name;
import org.jooq.Record;
import org.jooq.Schema;
import org.jooq.Table;
import org.jooq.TableField;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.jooq.impl.TableImpl;
import org.jspecify.annotations.Nullable;

/** A part of the emulator's sample, as generated classes would have it. */
final class Sample {

    private Sample() {}

    public record PageViews(@Nullable Double value) {}

    public record Page(
            @Nullable String name,
            @Member("pageViews") @Nullable PageViews views,
            @Member("URL") @Nullable String url) {}

    public record Web(@Member("webPageDetails") @Nullable Page page) {
        @Nullable
        String title() {
            return page == null ? null : page.name();
        }
    }

    public record Identity(@Nullable String id, @Nullable Boolean primary) {}

    public record Item(
            @Member("SKU") @Nullable String sku, @Nullable Integer quantity) {}

    public record Acme(
            @Nullable List<String> tags, @Nullable Map<String, Double> scores) {}

    static final class PageViewsPath extends StructField<PageViews> {
        private static final long serialVersionUID = 1L;
        final Field<Double> VALUE = member("value", SQLDataType.DOUBLE);

        PageViewsPath(Field<PageViews> field) {
            super(field);
        }
    }

    static final class PagePath extends StructField<Page> {
        private static final long serialVersionUID = 1L;
        final Field<String> NAME = member("name", SQLDataType.CLOB);
        final Field<String> URL = member("URL", SQLDataType.CLOB);
        final PageViewsPath PAGEVIEWS = new PageViewsPath(member("pageViews", Nested.type(PageViews.class)));

        PagePath(Field<Page> field) {
            super(field);
        }
    }

    static final class WebPath extends StructField<Web> {
        private static final long serialVersionUID = 1L;
        final PagePath WEBPAGEDETAILS = new PagePath(member("webPageDetails", Nested.type(Page.class)));

        WebPath(Field<Web> field) {
            super(field);
        }
    }

    static final class IdentityPath extends StructField<Identity> {
        private static final long serialVersionUID = 1L;
        final Field<String> ID = member("id", SQLDataType.CLOB);
        final Field<Boolean> PRIMARY = member("primary", SQLDataType.BOOLEAN);

        IdentityPath(Field<Identity> field) {
            super(field);
        }
    }

    static final class ItemPath extends StructField<Item> {
        private static final long serialVersionUID = 1L;
        final Field<String> SKU = member("SKU", SQLDataType.CLOB);
        final Field<Integer> QUANTITY = member("quantity", SQLDataType.INTEGER);

        ItemPath(Field<Item> field) {
            super(field);
        }
    }

    static final class AcmePath extends StructField<Acme> {
        private static final long serialVersionUID = 1L;
        final ArrayField<String, Field<String>> TAGS =
                new ArrayField<>(member("tags", Nested.list(SQLDataType.CLOB)), it -> it);
        final MapField<Double, Field<Double>> SCORES =
                new MapField<>(member("scores", Nested.map(SQLDataType.DOUBLE)), it -> it);

        AcmePath(Field<Acme> field) {
            super(field);
        }
    }

    static final class Events extends TableImpl<Record> {
        private static final long serialVersionUID = 1L;

        static final Events EVENTS = new Events(DSL.name("events"), null, null);
        static final Events QUALIFIED = new Events(DSL.name("events"), DSL.schema(DSL.name("public")), null);

        final TableField<Record, String> _ID = createField(DSL.name("_id"), SQLDataType.CLOB, this, "");
        final WebPath WEB = new WebPath(createField(DSL.name("web"), Nested.type(Web.class), this, ""));
        final AcmePath ACME = new AcmePath(createField(DSL.name("_acme"), Nested.type(Acme.class), this, ""));
        final ArrayField<Item, ItemPath> ITEMS = new ArrayField<>(
                createField(DSL.name("productlistitems"), Nested.list(Nested.type(Item.class)), this, ""),
                ItemPath::new);
        final MapField<List<Identity>, ArrayField<Identity, IdentityPath>> IDENTITYMAP = new MapField<>(
                createField(DSL.name("identitymap"), Nested.map(Nested.list(Nested.type(Identity.class))), this, ""),
                list -> new ArrayField<>(list, IdentityPath::new));

        private Events(Name name, @Nullable Schema schema, @Nullable Table<Record> aliased) {
            super(name, schema, aliased);
        }

        @Override
        public Events as(Name alias) {
            return new Events(alias, null, this);
        }

        @Override
        public Events as(String alias) {
            return as(DSL.name(alias));
        }
    }
}
