package dev.limn.queryservice;

import static dev.limn.queryservice.QueryServiceDSL.arrayType;
import static dev.limn.queryservice.QueryServiceDSL.mapType;

import java.time.LocalDateTime;
import java.util.Map;
import org.jooq.Field;
import org.jooq.Name;
import org.jooq.Record;
import org.jooq.TableField;
import org.jooq.TableOptions;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.jooq.impl.TableImpl;
import org.jspecify.annotations.Nullable;

/** A table as it could be generated. */
final class Hits extends TableImpl<Record> {

    static final Hits HITS = new Hits(DSL.name("hits"), null, TableOptions.table());

    private static final long serialVersionUID = 1L;

    final TableField<Record, String> ID = createField(DSL.name("id"), SQLDataType.VARCHAR, this, "");
    final TableField<Record, LocalDateTime> TS = createField(DSL.name("ts"), SQLDataType.LOCALDATETIME, this, "");
    final TableField<Record, String[]> TAGS = createField(DSL.name("tags"), arrayType(SQLDataType.VARCHAR), this, "");
    final TableField<Record, Map<String, Integer>> SCORES =
            createField(DSL.name("scores"), mapType(SQLDataType.VARCHAR, SQLDataType.INTEGER), this, "");

    private Hits(Name name, @Nullable Hits aliased, TableOptions options) {
        super(name, null, aliased, null, null, options);
    }

    static Hits view() {
        return new Hits(DSL.name("hits_view"), null, TableOptions.view());
    }

    Field<Object[]> structs() {
        return DSL.field(DSL.name("hits", "structs"), arrayType(SQLDataType.OTHER));
    }

    @Override
    public Hits as(Name alias) {
        return new Hits(alias, this, getOptions());
    }

    @Override
    public Hits as(String alias) {
        return as(DSL.name(alias));
    }
}
