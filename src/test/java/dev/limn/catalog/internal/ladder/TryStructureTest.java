package dev.limn.catalog.internal.ladder;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.limn.catalog.QualifiedName;
import dev.limn.catalog.TableKind;
import dev.limn.testing.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TryStructureTest {

    private final TestDatabase database = new TestDatabase();

    @BeforeEach
    void makeTables() {
        database.execute("create table \"odd\\ name\" (id integer); create table bare ()");
    }

    @AfterEach
    void drop() {
        database.close();
    }

    @Test
    void theCatalogShowsColumnsOfTheNewestTable() throws SQLException, RefusedException {
        try (Connection connection = database.connect()) {
            SimpleCatalog catalog = new SimpleCatalog(new Session(connection));
            FoundTable odd = find(catalog, "odd\\ name");

            assertThatCode(() -> catalog.tryStructure(odd)).doesNotThrowAnyException();
            assertThatThrownBy(() -> catalog.tryStructure(numbered(odd.oid() + 1_000_000)))
                    .isInstanceOf(RefusedException.class)
                    .hasMessage("pg_attribute shows no columns");
        }
    }

    @Test
    void theDriverFindsColumnsWhateverTheName() throws SQLException, RefusedException {
        try (Connection connection = database.connect()) {
            JdbcMetadata driver = new JdbcMetadata(connection.getMetaData());

            assertThatCode(() -> driver.tryStructure(find(driver, "odd\\ name")))
                    .doesNotThrowAnyException();
            assertThatThrownBy(() -> driver.tryStructure(find(driver, "bare")))
                    .isInstanceOf(RefusedException.class)
                    .hasMessage("the driver finds no columns");
        }
    }

    private static FoundTable find(RungReader reader, String name) throws SQLException, RefusedException {
        return reader.tables().stream()
                .filter(table -> table.name().name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static FoundTable numbered(long oid) {
        return new FoundTable(new QualifiedName("public", "any"), TableKind.TABLE, oid);
    }
}
