package dev.limn.queryservice.internal;

import static dev.limn.queryservice.internal.Rendering.SHOP;
import static dev.limn.queryservice.internal.Rendering.dsl;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectFrom;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.val;

import dev.limn.queryservice.Guard;
import dev.limn.queryservice.UnsupportedSqlException;
import java.util.stream.Stream;
import org.jooq.QueryPart;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class RefusalsTest {

    static Stream<Arguments> whatItHasNot() {
        return Stream.of(
                Arguments.of("UPDATE", DSL.update(SHOP).set(SHOP.rank, 1)),
                Arguments.of("DELETE", DSL.deleteFrom(SHOP)),
                Arguments.of(
                        "MERGE",
                        DSL.mergeInto(SHOP)
                                .usingDual()
                                .on(SHOP.id.eq(1L))
                                .whenNotMatchedThenInsert(SHOP.id)
                                .values(1L)),
                Arguments.of("TRUNCATE", DSL.truncate(SHOP)),
                Arguments.of(
                        "ON CONFLICT", DSL.insertInto(SHOP, SHOP.id).values(1L).onConflictDoNothing()),
                Arguments.of(
                        "ON DUPLICATE KEY",
                        DSL.insertInto(SHOP, SHOP.id)
                                .values(1L)
                                .onDuplicateKeyUpdate()
                                .set(SHOP.rank, 1)),
                Arguments.of(
                        "RETURNING", DSL.insertInto(SHOP, SHOP.id).values(1L).returning(SHOP.id)),
                Arguments.of("DEFAULT VALUES", DSL.insertInto(SHOP).defaultValues()),
                Arguments.of("FOR UPDATE", selectFrom(SHOP).forUpdate()),
                Arguments.of("FOR SHARE", selectFrom(SHOP).forShare().skipLocked()),
                Arguments.of("savepoint", DSL.savepoint("s")),
                Arguments.of("transaction", DSL.startTransaction()),
                Arguments.of("sequence", select(DSL.sequence(name("s")).nextval())),
                Arguments.of("sequence", DSL.createSequence("s")),
                Arguments.of("index", DSL.createIndex("i").on(SHOP, SHOP.id)),
                Arguments.of(
                        "GRANT", DSL.grant(DSL.privilege("select")).on(SHOP).toPublic()),
                Arguments.of("MULTISET", select(DSL.multiset(selectFrom(SHOP)))),
                Arguments.of(
                        "comparison of a row",
                        selectOne().where(DSL.row(val(1), val(2)).eq(select(val(1), val(2))))));
    }

    @ParameterizedTest
    @MethodSource("whatItHasNot")
    void whatItHasNotIsRefusedByName(String construct, QueryPart statement) {
        assertThatThrownBy(() -> dsl().render(statement))
                .isInstanceOf(UnsupportedSqlException.class)
                .hasMessageContaining(construct)
                .hasMessageMatching("(?s)Query Service has no .+ \\(.+\\)");
    }

    @Test
    void writesAreSentWhenTheirGuardIsOff() {
        assertThat(dsl(Guard.WRITES).render(DSL.deleteFrom(SHOP))).isEqualTo("delete from \"shop\"");
    }
}
