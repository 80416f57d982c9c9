package dev.limn.emulator.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.limn.emulator.query.SqlFailure;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HexFormat;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Binary forms, as a real PostgreSQL reads and writes them. */
class BinaryFormatTest {

    private static Connection postgres;

    @BeforeAll
    static void connect() throws SQLException {
        postgres = TestServer.backend();
    }

    @AfterAll
    static void disconnect() throws SQLException {
        postgres.close();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    16   | boolsend        | bool        | true
                    16   | boolsend        | bool        | false
                    17   | byteasend       | bytea       | \\x00ff10
                    17   | byteasend       | bytea       | \\x
                    20   | int8send        | int8        | -9223372036854775808
                    21   | int2send        | int2        | -32768
                    23   | int4send        | int4        | 2147483647
                    25   | textsend        | text        | Zürich 𝄞
                    26   | oidsend         | oid         | 4294967295
                    1043 | varcharsend     | varchar     | it's
                    700  | float4send      | float4      | 0
                    700  | float4send      | float4      | -0
                    700  | float4send      | float4      | 0.1
                    700  | float4send      | float4      | 123456
                    700  | float4send      | float4      | 1234567
                    700  | float4send      | float4      | 3.4028235e38
                    700  | float4send      | float4      | NaN
                    701  | float8send      | float8      | 0.0001
                    701  | float8send      | float8      | 0.00001
                    701  | float8send      | float8      | 123456789012345
                    701  | float8send      | float8      | 1234567890123456
                    701  | float8send      | float8      | 1e100
                    701  | float8send      | float8      | 2.2250738585072014e-308
                    701  | float8send      | float8      | -Infinity
                    1082 | date_send       | date        | 2022-09-02
                    1082 | date_send       | date        | 1999-12-31
                    1082 | date_send       | date        | 0044-03-15 BC
                    1082 | date_send       | date        | 12345-01-01
                    1082 | date_send       | date        | infinity
                    1082 | date_send       | date        | -infinity
                    1114 | timestamp_send  | timestamp   | 2022-09-02 19:47:14
                    1114 | timestamp_send  | timestamp   | 1969-12-31 23:59:59.999999
                    1114 | timestamp_send  | timestamp   | 2022-09-02 00:00:00.5
                    1114 | timestamp_send  | timestamp   | 0001-01-01 00:00:00 BC
                    1114 | timestamp_send  | timestamp   | infinity
                    1184 | timestamptz_send| timestamptz | 2022-09-02 19:47:14+00
                    1184 | timestamptz_send| timestamptz | 2022-09-02 19:47:14.25+05:30
                    1184 | timestamptz_send| timestamptz | -infinity
                    1700 | numeric_send    | numeric     | 0
                    1700 | numeric_send    | numeric     | 0.00
                    1700 | numeric_send    | numeric     | -1
                    1700 | numeric_send    | numeric     | 10000
                    1700 | numeric_send    | numeric     | 12345678901234567890.0123456789
                    1700 | numeric_send    | numeric     | 0.000012
                    1700 | numeric_send    | numeric     | 100000000000000000000
                    1700 | numeric_send    | numeric     | NaN
                    1007 | array_send      | int4[]      | {1,NULL,-3}
                    1007 | array_send      | int4[]      | {{1,2},{3,4},{5,6}}
                    1005 | array_send      | int2[]      | {}
                    1009 | array_send      | text[]      | {a,"b c","","NULL","null",NULL,"{}","\\"","\\\\","a,b",é}
                    1231 | array_send      | numeric[]   | {1.50,NaN}
                    1115 | array_send      | timestamp[] | {"2022-09-02 19:47:14",infinity}
                    2950 | uuid_send       | uuid        | a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11
                    """)
    void isPostgresqls(int oid, String send, String type, String text) throws SQLException {
        String value = "'" + text.replace("'", "''") + "'::" + type;
        byte[] binary;
        String canonical;
        try (Statement statement = postgres.createStatement();
                ResultSet rows = statement.executeQuery("select encode(" + send + "(" + value + "), 'hex'), case when '"
                        + type + "' = 'bool' then left(" + value + "::text, 1) else " + value + "::text end")) {
            rows.next();
            binary = HexFormat.of().parseHex(rows.getString(1));
            canonical = rows.getString(2);
        }

        assertThat(BinaryFormat.decode(oid, binary)).isEqualTo(canonical);
        assertThat(BinaryFormat.encode(oid, text)).isEqualTo(binary);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Infinity", "-Infinity"})
    void numbersWithoutEndHaveABinaryForm(String text) {
        // PostgreSQL sets a scale that has no meaning in them.
        assertThat(BinaryFormat.decode(1700, BinaryFormat.encode(1700, text))).isEqualTo(text);
    }

    @Test
    void timestampsAsQueryServicePrintsThemHaveABinaryForm() {
        assertThat(BinaryFormat.encode(1114, "2022-09-02 19:47:14.0"))
                .isEqualTo(BinaryFormat.encode(1114, "2022-09-02 19:47:14"));
    }

    @Test
    void aNumberOfAHundredThousandDigitsIsRefused() {
        byte[] huge = {0, 1, 0x7f, (byte) 0xff, 0, 0, 0, 0, 0, 1};

        assertThatThrownBy(() -> BinaryFormat.decode(1700, huge)).isInstanceOf(SqlFailure.class);
    }
}
