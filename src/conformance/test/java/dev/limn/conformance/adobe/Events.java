package dev.limn.conformance.adobe;

import static dev.limn.queryservice.QueryServiceDSL.arrayType;
import static dev.limn.queryservice.QueryServiceDSL.mapType;

import java.time.LocalDateTime;
import java.util.Map;
import org.jooq.DataType;
import org.jooq.Field;
import org.jooq.Name;
import org.jooq.Record;
import org.jooq.TableField;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.jooq.impl.TableImpl;
import org.jspecify.annotations.Nullable;

/** The sample's events, by hand and in part. */
final class Events extends TableImpl<Record> {

    static final Events EVENTS = new Events(DSL.name("events"), null);

    private static final long serialVersionUID = 1L;

    final TableField<Record, String> ID = createField(DSL.name("_id"), SQLDataType.VARCHAR, this, "");
    final TableField<Record, LocalDateTime> TIMESTAMP =
            createField(DSL.name("timestamp"), SQLDataType.LOCALDATETIME, this, "");
    final TableField<Record, String> TYPE = createField(DSL.name("eventtype"), SQLDataType.VARCHAR, this, "");

    private Events(Name name, @Nullable Events aliased) {
        super(name, null, aliased);
    }

    @Override
    public Events as(Name alias) {
        return new Events(alias, this);
    }

    @Override
    public Events as(String alias) {
        return as(DSL.name(alias));
    }

    Field<String> person() {
        return path(".endUserIDs._experience.mcid.id", SQLDataType.VARCHAR);
    }

    Field<String> campaign() {
        return path(".marketing.campaignName", SQLDataType.VARCHAR);
    }

    Field<String[]> tags() {
        return path("._acme.tags", arrayType(SQLDataType.VARCHAR));
    }

    Field<Map<String, Double>> scores() {
        return path("._acme.scores", mapType(SQLDataType.VARCHAR, SQLDataType.DOUBLE));
    }

    Field<Object[]> items() {
        return path(".productListItems", arrayType(SQLDataType.OTHER));
    }

    // Double quotes cannot stand in a path.
    private <T> Field<T> path(String path, DataType<T> type) {
        return DSL.field(getName() + path, type);
    }
}
