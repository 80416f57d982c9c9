package dev.limn.codegen.internal;

import dev.limn.codegen.GenerationException;
import java.io.File;
import java.util.List;
import org.jooq.codegen.GeneratorStrategy.Mode;
import org.jooq.codegen.JavaGenerator;
import org.jooq.codegen.JavaWriter;
import org.jooq.meta.Database;
import org.jooq.meta.Definition;
import org.jspecify.annotations.Nullable;

/** jOOQ's Java generator, with names that never clash. */
public final class LimnJavaGenerator extends JavaGenerator {

    private static final int NAMES_SHOWN = 20;

    private final JooqRun run = JooqRun.current();

    @Override
    public void generate(Database database) {
        int tables =
                (int) database.getTables().stream().filter(TableFilter::isTable).count();
        if (tables == 0) {
            throw new GenerationException(nothingSelected(database));
        }
        super.generate(database);
        run.finished(tables, List.of());
    }

    @Override
    protected JavaWriter newJavaWriter(File file, @Nullable Mode mode) {
        JavaWriter writer = new LimnJavaWriter(file, generateFullyQualifiedTypes(), targetEncoding, mode);
        writer.printMarginForBlockComment(generatePrintMarginForBlockComment());
        return writer;
    }

    private static String nothingSelected(Database database) {
        List<String> names = database.getAll().stream()
                .filter(TableFilter::isTable)
                .map(Definition::getQualifiedName)
                .sorted()
                .toList();
        if (names.isEmpty()) {
            return "no table in " + database.getInputSchemata() + " that this user may see (grant select on one)";
        }
        return "no table is selected; a pattern must match a whole name of " + shown(names);
    }

    private static String shown(List<String> names) {
        String shown = String.join(", ", names.subList(0, Math.min(names.size(), NAMES_SHOWN)));
        return names.size() > NAMES_SHOWN ? shown + " and " + (names.size() - NAMES_SHOWN) + " more" : shown;
    }
}
