package dev.limn.emulator.sql;

import dev.limn.emulator.Switch;
import dev.limn.emulator.Switches;
import dev.limn.emulator.catalog.CatalogQueries;
import dev.limn.emulator.catalog.CatalogSession;
import dev.limn.emulator.catalog.CatalogTable;
import dev.limn.emulator.lake.LakeTable;
import dev.limn.emulator.lake.ReadOptions;
import dev.limn.emulator.query.PgType;
import dev.limn.emulator.query.Statement;
import dev.limn.emulator.values.Flatten;
import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.types.StructType;

/** The statements of a session that ask about tables, not for their rows: a real PostgreSQL answers them. */
final class CatalogStatements implements AutoCloseable {

    private final CatalogSession catalog;
    private final SessionState state;

    CatalogStatements(CatalogSession catalog, SessionState state) {
        this.catalog = catalog;
        this.state = state;
        state.catalog(this::typeOf);
    }

    boolean concerns(String sql) {
        return CatalogQueries.concerns(sql, name -> state.relations().find(name).isPresent());
    }

    private Optional<PgType> typeOf(String table, List<String> path) {
        synchronize();
        return catalog.typeOf("public", table, path);
    }

    Statement prepare(String sql, List<Integer> parameterTypes) {
        synchronize();
        return catalog.prepare(sql, parameterTypes);
    }

    private void synchronize() {
        catalog.synchronize(
                state.lake().version(),
                () -> state.relations().visible().stream().map(this::described).toList());
    }

    private CatalogTable described(LakeTable table) {
        Switches switches = state.switches();
        StructType columns =
                table.columns(new ReadOptions(false, switches.is(Switch.PARTITION_COLUMNS, "shown"), false));
        return new CatalogTable(
                "public",
                table.name(),
                table.view(),
                state.login().database().flatten() ? Flatten.schema(columns, switches) : columns);
    }

    void cancel() {
        catalog.cancel();
    }

    @Override
    public void close() {
        catalog.close();
    }
}
