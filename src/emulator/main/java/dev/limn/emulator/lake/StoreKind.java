package dev.limn.emulator.lake;

/** Where a database's tables are, as {@code SHOW DATAGROUPS} names it in GroupType. */
public enum StoreKind {
    /** The data lake. */
    ADLS,
    /**
     * The accelerated store, {@code CREATE DATABASE … WITH (TYPE=QSACCEL)}: tables are made there,
     * and none of the lake can be put there.
     */
    QSACCEL
}
