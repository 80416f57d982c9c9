package dev.limn.catalog.internal.ladder;

import java.sql.SQLException;
import java.util.List;

/** Reads by one rung. */
interface RungReader {

    /** All tables and views, which also shows whether the rung bears. */
    List<FoundTable> tables() throws SQLException, RefusedException;

    /** What the tables are made of, but for hidden columns; all of them were listed by this reader. */
    Structure structure(List<FoundTable> tables, Noise noise) throws SQLException, RefusedException;

    /**
     * Shows without reading much whether {@link #structure} bears, where that takes more than {@link #tables}.
     *
     * @param newest of the tables, after which a catalog has least
     */
    default void tryStructure(FoundTable newest) throws SQLException, RefusedException {}
}
