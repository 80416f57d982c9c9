package dev.limn.conformance.nested;

import static dev.limn.conformance.nested.Sample.Events.EVENTS;
import static dev.limn.queryservice.QueryServiceDSL.createTable;
import static org.assertj.core.api.Assertions.assertThat;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.table;
import static org.jooq.impl.DSL.val;

import dev.limn.conformance.nested.Sample.Page;
import dev.limn.conformance.nested.Sample.PagePath;
import dev.limn.conformance.nested.Sample.PageViews;
import dev.limn.conformance.nested.Sample.Web;
import dev.limn.conformance.nested.Sample.WebPath;
import java.util.List;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.SQLDataType;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Nested columns are written from records and from fields, and read back the same. */
class WritingTest extends Server {

    private static final Table<Record> COPY = table(name("nested_copy"));
    private static final Field<String> ID = field(name("_id"), SQLDataType.CLOB);
    private static final WebPath WEB = new WebPath(field(name("web"), EVENTS.WEB.getDataType()));

    @BeforeEach
    void make() {
        dsl.execute(createTable("nested_copy")
                .as(select(
                                EVENTS._ID,
                                EVENTS.WEB.of(page(EVENTS.WEB.WEBPAGEDETAILS)).as("web"))
                        .from(EVENTS)
                        .where(EVENTS.WEB.WEBPAGEDETAILS.NAME.isNotNull())
                        .orderBy(EVENTS._ID)
                        .limit(5)));
    }

    @AfterEach
    void drop() {
        dsl.dropTableIfExists(COPY).execute();
    }

    private static Field<Page> page(PagePath page) {
        return page.of(page.NAME.as("name"), page.PAGEVIEWS.as("pageViews"), page.URL.as("URL"))
                .as("webPageDetails");
    }

    private List<Web> written(String id) {
        return dsl.select(WEB).from(COPY).where(ID.eq(id)).fetch(WEB);
    }

    @Test
    void aTableMadeOfStructsHoldsThem() {
        assertThat(dsl.select(WEB).from(COPY).orderBy(ID).fetch(WEB))
                .hasSize(5)
                .isEqualTo(dsl.select(EVENTS.WEB)
                        .from(EVENTS)
                        .where(EVENTS.WEB.WEBPAGEDETAILS.NAME.isNotNull())
                        .orderBy(EVENTS._ID)
                        .limit(5)
                        .fetch(EVENTS.WEB));
    }

    @Test
    void aRecordIsInserted() {
        Web web = new Web(new Page("it's \\ \"ü\" ?", new PageViews(2.5), null));
        dsl.insertInto(COPY).columns(ID, WEB).values("new", web).execute();

        assertThat(written("new")).containsExactly(web);
    }

    @Test
    void aStructOfFieldsIsInserted() {
        dsl.insertInto(COPY)
                .columns(ID, WEB)
                .select(select(val("made"), EVENTS.WEB.of(page(EVENTS.WEB.WEBPAGEDETAILS)))
                        .from(EVENTS)
                        .where(EVENTS.WEB.WEBPAGEDETAILS.NAME.isNotNull())
                        .orderBy(EVENTS._ID)
                        .limit(1))
                .execute();

        assertThat(written("made"))
                .isNotEmpty()
                .isEqualTo(dsl.select(EVENTS.WEB)
                        .from(EVENTS)
                        .where(EVENTS.WEB.WEBPAGEDETAILS.NAME.isNotNull())
                        .orderBy(EVENTS._ID)
                        .limit(1)
                        .fetch(EVENTS.WEB));
    }
}
