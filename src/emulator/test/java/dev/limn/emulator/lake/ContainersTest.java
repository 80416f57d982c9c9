package dev.limn.emulator.lake;

import static dev.limn.emulator.lake.LakeExtension.OWNER;
import static dev.limn.emulator.lake.LakeExtension.fails;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ContainersTest {

    @RegisterExtension
    final LakeExtension given = new LakeExtension();

    @BeforeEach
    void makeDatabases() {
        Lake lake = given.lake();
        lake.createDatabase("databaseA", StoreKind.ADLS);
        lake.createSchema("databaseA", "schema1");
        lake.createSchema("DATABASEA", "schema2");
        lake.createDatabase("warehouse", StoreKind.QSACCEL);
        lake.createSchema("warehouse", "facts");
        given.create("t1", "SELECT 1 AS c1");
    }

    @Test
    @DisplayName("SHOW DATABASES, SHOW SCHEMAS: names as created [assets]")
    void namesKeepTheirCase() {
        assertThat(given.lake().databases()).containsExactly("databaseA", "warehouse");
        assertThat(given.lake().schemas())
                .extracting(LogicalSchema::toString)
                .containsExactly("databaseA.schema1", "databaseA.schema2", "warehouse.facts");
        assertThat(given.lake().kind("WAREHOUSE")).isEqualTo(StoreKind.QSACCEL);
    }

    @Test
    @DisplayName("ALTER TABLE ADD SCHEMA, addressed a.s.t [assets]")
    void tablesAreFoundInTheSchemasTheyWereAddedTo() {
        Lake lake = given.lake();
        lake.addToSchema("T1", "databasea", "SCHEMA1");

        assertThat(lake.find("databaseA.schema1.t1")).isPresent();
        assertThat(lake.find("databaseA.schema2.t1")).isEmpty();
        assertThat(lake.find("nothing.schema1.t1")).isEmpty();
        assertThat(lake.tables(new LogicalSchema("databaseA", "schema1")))
                .extracting(LakeTable::name)
                .containsExactly("t1");
        assertThat(lake.schemasOf("t1")).containsExactly(new LogicalSchema("databaseA", "schema1"));
        fails("58000", "already", () -> lake.addToSchema("t1", "databaseA", "schema1"));
        lake.removeFromSchema("databaseA.schema1.t1", "databaseA", "schema1");
        assertThat(lake.find("databaseA.schema1.t1")).isEmpty();
        assertThat(lake.find("t1")).isPresent();
    }

    @Test
    @DisplayName("Lake tables cannot join accelerated-store schemas [syntax]")
    void lakeTablesCannotJoinTheAcceleratedStore() {
        fails("58000", "accelerated store", () -> given.lake().addToSchema("t1", "warehouse", "facts"));
    }

    @Test
    @DisplayName("CREATE VIEW db.schema.v [syntax]")
    void aQualifiedNamePutsItThereAtOnce() {
        StructType columns = new StructType().add("x", DataTypes.IntegerType);

        given.lake().createView("databaseA.schema2.V1", "SELECT 1 AS x", columns, false, OWNER);
        given.create("databaseA.schema2.t2", "SELECT 1 AS x");

        assertThat(given.lake().tables(new LogicalSchema("databaseA", "schema2")))
                .extracting(LakeTable::name)
                .containsExactly("v1", "t2");
        fails("42P12", "nothing", () -> given.create("nothing.schema2.t3", "SELECT 1 AS x"));
        assertThat(given.lake().find("t3")).isEmpty();
    }

    @Test
    @DisplayName("DROP TABLE removes the data only with its last reference; 42P12 without the database [assets, faq]")
    void droppingTakesOneOfSeveralReferences() {
        Lake lake = given.lake();
        lake.addToSchema("t1", "databaseA", "schema1");
        lake.addToSchema("t1", "databaseA", "schema2");

        fails("42P12", "nothing", () -> lake.dropTable("nothing.schema1.t1", OWNER));
        fails("58000", "schema2", () -> lake.dropTable("t1", OWNER));
        lake.dropTable("databaseA.schema2.t1", OWNER);
        assertThat(lake.find("databaseA.schema1.t1")).isPresent();
        lake.dropTable("databaseA.schema1.t1", OWNER);
        assertThat(lake.find("t1")).isEmpty();
        assertThat(lake.tables(new LogicalSchema("databaseA", "schema1"))).isEmpty();
    }

    @Test
    @DisplayName("DROP DATABASE and DROP SCHEMA RESTRICT refuse references, and delete no table [assets]")
    void droppingContainersDeletesNoTable() {
        Lake lake = given.lake();
        lake.addToSchema("t1", "databaseA", "schema1");

        fails("58000", "t1", () -> lake.dropDatabase("databaseA"));
        fails("58000", "t1", () -> lake.dropSchema("databaseA", "schema1", false));
        lake.dropSchema("databaseA", "schema1", true);
        lake.dropDatabase("databaseA");

        assertThat(lake.databases()).isEqualTo(List.of("warehouse"));
        assertThat(lake.find("t1")).isPresent();
        fails("42P12", "databaseA", () -> lake.dropDatabase("databaseA"));
    }
}
