package dev.limn.queryservice.internal;

import dev.limn.queryservice.Guard;
import java.util.EnumSet;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.TableField;
import org.jooq.conf.Settings;
import org.jooq.impl.DSL;
import org.jooq.impl.DefaultConfiguration;
import org.jooq.impl.SQLDataType;
import org.jooq.impl.TableImpl;

/** The dialect without a server, and a table. */
final class Rendering {

    static final Shop SHOP = new Shop();

    private Rendering() {}

    /** Renders and runs nothing. */
    static DSLContext dsl(Guard... off) {
        EnumSet<Guard> guards = EnumSet.allOf(Guard.class);
        guards.removeAll(List.of(off));
        DefaultConfiguration configuration = new DefaultConfiguration();
        SparkDialect.configure(configuration, guards);
        configuration.set(new Settings().withRenderFormatted(false));
        return DSL.using(configuration);
    }

    static final class Shop extends TableImpl<Record> {
        private static final long serialVersionUID = 1L;

        final TableField<Record, Long> id = createField(DSL.name("id"), SQLDataType.BIGINT);
        final TableField<Record, Integer> rank = createField(DSL.name("rank"), SQLDataType.INTEGER);
        final Field<Double> area = createField(DSL.name("area"), SQLDataType.DOUBLE);

        private Shop() {
            super(DSL.name("shop"));
        }
    }
}
