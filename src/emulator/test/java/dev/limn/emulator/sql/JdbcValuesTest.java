package dev.limn.emulator.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Values and their types as pgjdbc reads and sends them, in each of the ways it can speak. */
class JdbcValuesTest {

    private static final String LITERALS = """
            SELECT DATE '1500-03-01' AS julian, CAST('1582-10-10' AS DATE) AS skipped, DATE '0001-01-01' AS first,
                   DATE '9999-12-31' AS last, TIMESTAMP '0044-03-15 12:00:00' AS ides,
                   TIMESTAMP '1969-12-31 23:59:59.999' AS before_epoch, TIMESTAMP '2022-09-02 19:47:14' AS whole,
                   CAST('NaN' AS DOUBLE) AS nan, CAST('-Infinity' AS DOUBLE) AS infinite, CAST(1.5 AS FLOAT) AS single,
                   CAST(12345678901234567890.12 AS DECIMAL(22, 2)) AS exact, x'00FF27' AS bytes,
                   9223372036854775807 AS most, CAST(-128 AS TINYINT) AS tiny, '' AS empty,
                   CAST(NULL AS BIGINT) AS no_long, CAST(NULL AS DATE) AS no_date, CAST(NULL AS STRING) AS no_text""";

    @ParameterizedTest
    @EnumSource
    @DisplayName(
            "every type of XDM has a type on the wire: text, timestamp, int2/4/8, float8, bool, date [xdm, syntax]")
    void everyTypeOfXdmHasATypeOnTheWire(Mode mode) throws SQLException {
        List<String> columns = new ArrayList<>();
        try (Client client = mode.open();
                PreparedStatement statement = client.connection().prepareStatement("SELECT * FROM profiles LIMIT 1");
                ResultSet result = statement.executeQuery()) {
            ResultSetMetaData shape = result.getMetaData();
            for (int i = 1; i <= shape.getColumnCount(); i++) {
                columns.add(shape.getColumnLabel(i) + " " + shape.getColumnTypeName(i) + " "
                        + shape.getColumnClassName(i).replaceAll(".*\\.", ""));
            }
        }

        assertThat(columns)
                .containsExactly(
                        "_id text String",
                        "person text String",
                        "personalEmail text String",
                        "homeAddress text String",
                        "loyalty text String",
                        "consents text String",
                        "identityMap text String",
                        "segmentMembership text String",
                        "createdAt timestamp Timestamp",
                        "active bool Boolean",
                        "lifetimeOrders int4 Integer",
                        "householdSize int2 Integer",
                        "riskBand int2 Integer",
                        "propensity float8 Double",
                        "lifetimeValue numeric BigDecimal");
    }

    @ParameterizedTest
    @EnumSource
    void readsARowOfTheSample(Mode mode) throws SQLException {
        try (Client client = mode.open();
                PreparedStatement statement =
                        client.connection().prepareStatement("SELECT * FROM profiles WHERE _id = ?")) {
            statement.setString(1, "01B683B8BAFC01D7-0000000080");
            try (ResultSet row = statement.executeQuery()) {
                assertThat(row.next()).isTrue();
                assertThat(row.getString("person")).isEqualTo("(\"(Wim,Petit)\",2006-05-31,male)");
                assertThat(row.getString("consents")).isNull();
                assertThat(row.getObject("createdAt", LocalDateTime.class))
                        .isEqualTo(LocalDateTime.parse("2025-06-08T17:54:18"));
                assertThat(row.getBoolean("active")).isTrue();
                assertThat(row.getInt("lifetimeOrders")).isEqualTo(30);
                assertThat(row.getShort("householdSize")).isEqualTo((short) 3);
                assertThat(row.getByte("riskBand")).isEqualTo((byte) 2);
                assertThat(row.getDouble("propensity")).isEqualTo(0.036);
                assertThat(row.getBigDecimal("lifetimeValue")).isEqualTo(new BigDecimal("1282.50"));
                assertThat(row.next()).isFalse();
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("dates run from 01-01-0001 to 12-31-9999 [syntax], those before 1582 as PostgreSQL counts them")
    void datesAreThoseThatWereWritten(Mode mode) throws SQLException {
        try (Client client = mode.open();
                PreparedStatement statement = client.connection().prepareStatement(LITERALS);
                ResultSet row = statement.executeQuery()) {
            row.next();

            assertThat(row.getObject("julian", LocalDate.class)).isEqualTo("1500-03-01");
            assertThat(row.getObject("skipped", LocalDate.class)).isEqualTo("1582-10-10");
            assertThat(row.getObject("first", LocalDate.class)).isEqualTo("0001-01-01");
            assertThat(row.getObject("last", LocalDate.class)).isEqualTo("9999-12-31");
            assertThat(row.getObject("ides", LocalDateTime.class)).isEqualTo("0044-03-15T12:00:00");
            assertThat(row.getObject("before_epoch", LocalDateTime.class)).isEqualTo("1969-12-31T23:59:59.999");
        }
    }

    @ParameterizedTest
    @EnumSource
    void numbersBytesAndNullsArriveWhole(Mode mode) throws SQLException {
        try (Client client = mode.open();
                PreparedStatement statement = client.connection().prepareStatement(LITERALS);
                ResultSet row = statement.executeQuery()) {
            row.next();

            assertThat(row.getDouble("nan")).isNaN();
            assertThat(row.getDouble("infinite")).isEqualTo(Double.NEGATIVE_INFINITY);
            assertThat(row.getFloat("single")).isEqualTo(1.5f);
            assertThat(row.getBigDecimal("exact")).isEqualTo(new BigDecimal("12345678901234567890.12"));
            assertThat(row.getBytes("bytes")).containsExactly(0x00, 0xFF, 0x27);
            assertThat(row.getLong("most")).isEqualTo(Long.MAX_VALUE);
            assertThat(row.getInt("tiny")).isEqualTo(-128);
            assertThat(row.getString("empty")).isEmpty();
            assertThat(row.getObject("no_long")).isNull();
            assertThat(row.getObject("no_date")).isNull();
            assertThat(row.getObject("no_text")).isNull();
        }
    }

    @ParameterizedTest
    @EnumSource
    void takesParametersOfEachType(Mode mode) throws SQLException {
        String sql = "SELECT ? + 1, ? + 1, ? + 1, ? + 0.5D, ? * 2, ?, ?, ?, ? IS NULL";
        try (Client client = mode.open();
                PreparedStatement statement = client.connection().prepareStatement(sql)) {
            statement.setShort(1, (short) 1);
            statement.setInt(2, 2);
            statement.setLong(3, 1L << 40);
            statement.setDouble(4, 4.25);
            statement.setBigDecimal(5, new BigDecimal("9999999.55"));
            statement.setBoolean(6, false);
            statement.setObject(7, LocalDate.parse("1500-03-01"));
            statement.setObject(8, LocalDateTime.parse("2026-05-10T01:02:03.456"));
            statement.setNull(9, Types.VARCHAR);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                assertThat(row.getInt(1)).isEqualTo(2);
                assertThat(row.getInt(2)).isEqualTo(3);
                assertThat(row.getLong(3)).isEqualTo((1L << 40) + 1);
                assertThat(row.getDouble(4)).isEqualTo(4.75);
                assertThat(row.getBigDecimal(5)).isEqualByComparingTo("19999999.10");
                assertThat(row.getBoolean(6)).isFalse();
                assertThat(row.getObject(7, LocalDate.class)).isEqualTo("1500-03-01");
                assertThat(row.getObject(8, LocalDateTime.class)).isEqualTo("2026-05-10T01:02:03.456");
                assertThat(row.getBoolean(9)).isTrue();
            }
        }
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "SIMPLE")
    @DisplayName("a bound value is never part of the statement, whatever it says [prep]")
    void aBoundValueIsNeverPartOfTheStatement(Mode mode) throws SQLException {
        String hostile = "it's \"q\" `b` $1 ? \\ \\' ''; DROP TABLE events; -- /* @v %s";

        try (Client client = mode.open()) {
            assertThat(client.value("SELECT ?", hostile)).isEqualTo(hostile);
            assertThat(client.value("SELECT concat('<', ?, '>')", hostile)).isEqualTo("<" + hostile + ">");
            assertThat(client.rows("SELECT _id FROM events WHERE eventType = ?", hostile))
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(names = "SIMPLE")
    @DisplayName("doubling the quote alone is not safe: where the driver inlines values, a backslash is lost [geo]")
    void inliningLosesBackslashes(Mode mode) throws SQLException {
        try (Client client = mode.open()) {
            assertThat(client.value("SELECT ?", "it's \"q\" $1 ?")).isEqualTo("it's \"q\" $1 ?");
            assertThat(client.value("SELECT ?", "a\\b")).isNotEqualTo("a\\b");
        }
    }
}
