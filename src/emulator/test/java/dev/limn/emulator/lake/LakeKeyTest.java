package dev.limn.emulator.lake;

import static dev.limn.emulator.lake.LakeExtension.fails;
import static org.assertj.core.api.Assertions.assertThat;

import dev.limn.emulator.lake.LakeKey.Kind;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class LakeKeyTest {

    @RegisterExtension
    final LakeExtension given = new LakeExtension();

    @BeforeEach
    void makeTables() {
        given.create("customers", "SELECT 'c' AS customerId, struct('l' AS loyaltyId) AS _acme");
        given.create("orders", "SELECT 'o' AS orderId, 'c' AS customer");
    }

    @Test
    @DisplayName("ADD CONSTRAINT PRIMARY KEY and FOREIGN KEY are informational [syntax]")
    void keysAreKeptInTheSchemasCase() {
        Lake lake = given.lake();
        lake.addKey("customers", LakeKey.primaryKey(List.of("CUSTOMERID"), "CRM"));
        lake.addKey("orders", LakeKey.foreignKey(List.of("CUSTOMER"), "CUSTOMERS", List.of("customerid")));
        lake.addKey("customers", LakeKey.identity("_ACME.loyaltyid", "Loyalty"));

        assertThat(given.table("customers").keys())
                .extracting(LakeKey::toString)
                .containsExactly("PRIMARY KEY (customerId)", "IDENTITY (_acme.loyaltyId)");
        assertThat(given.table("orders").keys().getFirst().references())
                .contains(new LakeKey.Reference("customers", List.of("customerId")));
        given.append("customers", "SELECT 'c' AS customerId");
        assertThat(given.rows("customers").count()).isEqualTo(2);
    }

    @Test
    void refusesKeysOfWhatIsNotThere() {
        Lake lake = given.lake();

        fails("58000", "no column id", () -> lake.addKey("orders", LakeKey.primaryKey(List.of("id"), "X")));
        fails(
                "42P01",
                "people",
                () -> lake.addKey("orders", LakeKey.foreignKey(List.of("customer"), "people", List.of("id"))));
        fails(
                "58000",
                "no column id",
                () -> lake.addKey("orders", LakeKey.foreignKey(List.of("customer"), "customers", List.of("id"))));
        fails("58000", "no PRIMARY KEY", () -> lake.dropKey("orders", Kind.PRIMARY_KEY, List.of("orderId")));
    }

    @Test
    void aTableHasOnePrimaryKeyAndOnePrimaryIdentity() {
        Lake lake = given.lake();
        lake.addKey("orders", LakeKey.primaryKey(List.of("orderId"), "ORDER"));
        lake.addKey("orders", LakeKey.primaryIdentity("customer", "CRM"));

        fails("58000", "already", () -> lake.addKey("orders", LakeKey.primaryKey(List.of("customer"), "CRM")));
        fails("58000", "already", () -> lake.addKey("orders", LakeKey.primaryIdentity("orderId", "ORDER")));
        lake.dropKey("orders", Kind.PRIMARY_KEY, List.of("ORDERID"));
        lake.addKey("orders", LakeKey.primaryKey(List.of("customer"), "CRM"));

        assertThat(given.table("orders").keys()).extracting(LakeKey::kind).contains(Kind.PRIMARY_KEY);
    }
}
