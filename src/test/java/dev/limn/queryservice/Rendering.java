package dev.limn.queryservice;

import dev.limn.queryservice.internal.SparkDialect;
import java.util.EnumSet;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.jooq.impl.DefaultConfiguration;

/** jOOQ without a server. */
final class Rendering {

    private Rendering() {}

    static DSLContext queryService() {
        DefaultConfiguration configuration = new DefaultConfiguration();
        SparkDialect.configure(configuration, EnumSet.allOf(Guard.class));
        return DSL.using(configuration);
    }

    static DSLContext postgresql() {
        return DSL.using(SQLDialect.POSTGRES);
    }
}
