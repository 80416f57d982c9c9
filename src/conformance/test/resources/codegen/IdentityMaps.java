package com.example.db;

import static com.example.db.Tables.VISITORS;
import static dev.limn.queryservice.QueryServiceDSL.elementAt;
import static dev.limn.queryservice.QueryServiceDSL.exists;
import static dev.limn.queryservice.QueryServiceDSL.size;
import static org.assertj.core.api.Assertions.assertThat;
import static org.jooq.impl.DSL.count;

import com.example.db.structs.VisitorsIdentitymapVE;
import com.example.db.tables.records.VisitorsRecord;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jooq.DSLContext;

/** Reads, queries and writes the identities of visitors. */
public final class IdentityMaps implements Consumer<DSLContext> {

    private static final Map<String, List<VisitorsIdentitymapVE>> TWO = Map.of(
            "ECID", List.of(new VisitorsIdentitymapVE("e1", true), new VisitorsIdentitymapVE("e2", null)),
            "Email", List.of(new VisitorsIdentitymapVE("it's@example.com", false)));

    @Override
    public void accept(DSLContext dsl) {
        reads(dsl);
        queries(dsl);
        writes(dsl);
    }

    private static void reads(DSLContext dsl) {
        assertThat(dsl.select(VISITORS.IDENTITYMAP, VISITORS.IDENTITYMAP.get("ECID").at(0).ID)
                        .from(VISITORS)
                        .fetch())
                .hasSize(30)
                .allSatisfy(row -> assertThat(row.value1().get("ECID").getFirst().id())
                        .isEqualTo(row.value2()));
    }

    private static void queries(DSLContext dsl) {
        VisitorsRecord one = dsl.selectFrom(VISITORS).orderBy(VISITORS.ID).limit(1).fetchSingle();
        var ecid = VISITORS.IDENTITYMAP.get("ECID");
        String id = one.getIdentitymap().get("ECID").getFirst().id();

        assertThat(dsl.selectFrom(VISITORS).where(ecid.at(0).ID.eq(id)).fetch())
                .contains(one)
                .allMatch(row -> row.getIdentitymap().get("ECID").getFirst().id().equals(id));
        assertThat(dsl.fetchCount(VISITORS, exists(ecid, identity -> identity.ID.eq(id))))
                .isEqualTo(dsl.fetchCount(VISITORS, ecid.at(0).ID.eq(id)));
        assertThat(dsl.select(ecid.at(0).PRIMARY, count())
                        .from(VISITORS)
                        .groupBy(ecid.at(0).PRIMARY)
                        .fetch()
                        .stream()
                        .mapToInt(row -> row.value2())
                        .sum())
                .isEqualTo(30);
    }

    private static void writes(DSLContext dsl) {
        VisitorsRecord record = dsl.newRecord(VISITORS);
        record.setId("by record");
        record.setIdentitymap(TWO);
        record.insert();
        dsl.insertInto(VISITORS)
                .columns(VISITORS.IDENTITYMAP, VISITORS.ID)
                .values(Map.of("ECID", List.of()), "by values")
                .values((Map<String, List<VisitorsIdentitymapVE>>) null, "by null")
                .execute();

        assertThat(dsl.selectFrom(VISITORS).where(VISITORS.ID.like("by %")).fetchMap(VISITORS.ID, VISITORS.IDENTITYMAP))
                .hasSize(3)
                .containsEntry("by record", TWO)
                .containsEntry("by values", Map.of("ECID", List.of()))
                .containsEntry("by null", null);
        assertThat(dsl.select(
                                VISITORS.IDENTITYMAP.get("ECID").at(1).ID,
                                size(VISITORS.IDENTITYMAP),
                                elementAt(VISITORS.IDENTITYMAP.get("Email"), 1).PRIMARY)
                        .from(VISITORS)
                        .where(VISITORS.ID.eq("by record"))
                        .fetchSingle()
                        .intoList())
                .isEqualTo(List.of("e2", 2, false));
    }
}
