package dev.limn.emulator.lake;

import static dev.limn.emulator.lake.LakeExtension.fails;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class SchemaMatchTest {

    @RegisterExtension
    final LakeExtension given = new LakeExtension();

    @BeforeEach
    void makeATable() {
        given.create(
                "people",
                "SELECT 'x' AS userId, struct('Ada' AS firstName, 1L AS visitCount) AS _acme,"
                        + " array(struct('s' AS subsId, 2.5D AS price)) AS subs, map('k', struct(1 AS n)) AS byKey"
                        + " WHERE false");
    }

    @Test
    @DisplayName("INSERT INTO … SELECT struct(a AS x) _tenant [syntax, nested]")
    void fieldsAreFoundByNameAtEveryDepth() {
        given.append(
                "people",
                "SELECT array(struct(3.5D AS PRICE, 'b' AS subsid)) AS SUBS, struct(7L AS visitcount) AS _ACME,"
                        + " map('k', struct(5 AS N)) AS bykey");

        assertThat(given.rows("people").toJSON().collectAsList())
                .containsExactly(
                        "{\"_acme\":{\"visitCount\":7},\"subs\":[{\"subsId\":\"b\",\"price\":3.5}],\"byKey\":{\"k\":{\"n\":5}}}");
    }

    @Test
    void anAbsentStructStaysAbsent() {
        given.append("people", "SELECT if(id = 1, struct(id AS visitCount), null) AS _acme FROM range(2)");

        assertThat(given.text(given.rows("people").select("_acme"))).containsExactly("[[null,1]]", "[null]");
    }

    @Test
    @DisplayName("\"Error validating schema\": the system cannot locate a field in the schema [faq]")
    void refusesFieldsTheTableLacks() {
        fails("58000", "Error validating schema", () -> given.append("people", "SELECT 1 AS age"));
        fails("58000", "_acme.age", () -> given.append("people", "SELECT struct(1 AS age) AS _acme"));
        fails("58000", "subs[].age", () -> given.append("people", "SELECT array(struct(1 AS age)) AS subs"));
        fails("58000", "twice", () -> given.append("people", "SELECT 'a' AS userId, 'b' AS USERID"));
    }

    @Test
    @DisplayName("Types in source and target must match, or be CAST [nested]")
    void refusesTypesThatLoseValues() {
        fails("58000", "CAST", () -> given.append("people", "SELECT 1 AS userId"));
        fails("58000", "subs[].price", () -> given.append("people", "SELECT array(struct('1' AS price)) AS subs"));
        fails("58000", "_acme", () -> given.append("people", "SELECT 'a' AS _acme"));
        fails("58000", "byKey", () -> given.append("people", "SELECT map(1, struct(1 AS n)) AS byKey"));
    }

    @Test
    void aColumnListSaysWhereEachValueGoes() {
        given.lake()
                .append("people", given.spark.sql("SELECT struct(1L AS visitCount), 'u'"), List.of("_acme", "userId"));

        assertThat(given.text("people")).containsExactly("[u,[null,1],null,null]");
        fails(
                "58000",
                "2 columns",
                () -> given.lake().append("people", given.spark.sql("SELECT 'u', 'v'"), List.of("userId")));
    }
}
