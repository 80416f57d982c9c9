package dev.limn.queryservice.internal;

import org.jooq.Context;
import org.jooq.DSLContext;
import org.jooq.QueryPart;
import org.jooq.SQLDialect;
import org.jooq.conf.BackslashEscaping;
import org.jooq.impl.DSL;

/** Writes what stands in an anonymous block: values as literals, since a block takes no parameters. Thread-safe. */
public final class BlockText {

    private static final String WITHIN = "dev.limn.block";

    private final DSLContext dsl;

    public BlockText(Context<?> context) {
        SparkOnly.check(context, "an anonymous block");
        this.dsl = DSL.using(context.configuration()
                .deriveSettings(settings ->
                        settings.withBackslashEscaping(BackslashEscaping.ON).withRenderFormatted(false)));
        dsl.configuration().data(WITHIN, true);
    }

    /** @throws IllegalStateException for a variable outside of a block, where nothing would be put in its place */
    public static void checkWithin(Context<?> context, String variable) {
        if (context.family() != SQLDialect.DEFAULT && context.configuration().data(WITHIN) == null) {
            throw new IllegalStateException(
                    "@" + variable + " is a variable of a block (use it between BEGIN and END)");
        }
    }

    /** A statement, a field or a condition. */
    public String of(QueryPart part) {
        return new LiteralText(dsl.renderInlined(part)).harden();
    }
}
