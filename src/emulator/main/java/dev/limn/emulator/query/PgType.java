package dev.limn.emulator.query;

/**
 * A type as PostgreSQL's protocol describes it.
 *
 * @param oid the number in {@code pg_type}
 * @param length bytes, or -1 when it varies
 */
public record PgType(int oid, short length) {

    public static final PgType BOOL = new PgType(16, (short) 1);
    public static final PgType BYTEA = new PgType(17, (short) -1);
    public static final PgType INT8 = new PgType(20, (short) 8);
    public static final PgType INT2 = new PgType(21, (short) 2);
    public static final PgType INT4 = new PgType(23, (short) 4);
    public static final PgType TEXT = new PgType(25, (short) -1);
    public static final PgType FLOAT4 = new PgType(700, (short) 4);
    public static final PgType FLOAT8 = new PgType(701, (short) 8);
    public static final PgType VARCHAR = new PgType(1043, (short) -1);
    public static final PgType DATE = new PgType(1082, (short) 4);
    public static final PgType TIMESTAMP = new PgType(1114, (short) 8);
    public static final PgType TIMESTAMPTZ = new PgType(1184, (short) 8);
    public static final PgType NUMERIC = new PgType(1700, (short) -1);
}
