package dev.limn.conformance.dialect;

import static dev.limn.conformance.dialect.Construct.query;
import static dev.limn.conformance.dialect.Tables.ORDERS;
import static dev.limn.conformance.dialect.Tables.PEOPLE;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.cube;
import static org.jooq.impl.DSL.groupingSets;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.orderBy;
import static org.jooq.impl.DSL.partitionBy;
import static org.jooq.impl.DSL.rollup;
import static org.jooq.impl.DSL.rowNumber;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.sum;
import static org.jooq.impl.DSL.upper;
import static org.jooq.impl.DSL.val;
import static org.jooq.impl.DSL.when;

import java.math.BigDecimal;
import org.jooq.Field;
import org.jooq.WindowDefinition;
import org.jooq.impl.DSL;

/** GROUP BY, HAVING and WINDOW. */
final class Grouping {

    private static final Tables.Orders O = ORDERS;
    private static final Tables.People P = PEOPLE;

    static final Group GROUP = Group.of(
            "Grouping",
            query(
                    "group by",
                    dsl -> dsl.select(O.ITEM, count(), sum(O.QUANTITY)).from(O).groupBy(O.ITEM)),
            query(
                    "group by two columns",
                    dsl -> dsl.select(O.ITEM, O.PERSON_ID, count()).from(O).groupBy(O.ITEM, O.PERSON_ID)),
            query(
                    "group by with null",
                    dsl -> dsl.select(O.PERSON_ID, count()).from(O).groupBy(O.PERSON_ID)),
            query(
                    "group by an expression",
                    dsl -> dsl.select(upper(O.ITEM), count()).from(O).groupBy(upper(O.ITEM))),
            query("group by a case", dsl -> {
                Field<String> size =
                        when(O.QUANTITY.gt(inline(2)), inline("many")).otherwise(inline("few"));
                return dsl.select(size, count()).from(O).groupBy(size);
            }),
            query(
                    "group by a number",
                    dsl -> dsl.select(O.ITEM, count()).from(O).groupBy(inline(1))),
            query(
                    "group by nothing",
                    dsl -> dsl.select(count()).from(O).where(O.ITEM.eq("none")).groupBy()),
            query("group by a table", dsl -> dsl.select(P.NAME, count()).from(P).groupBy(P)),
            query(
                    "rollup",
                    dsl -> dsl.select(O.ITEM, O.PERSON_ID, count()).from(O).groupBy(rollup(O.ITEM, O.PERSON_ID))),
            query(
                    "cube",
                    dsl -> dsl.select(O.ITEM, O.PERSON_ID, count()).from(O).groupBy(cube(O.ITEM, O.PERSON_ID))),
            query(
                    "grouping sets",
                    dsl -> dsl.select(O.ITEM, O.PERSON_ID, count())
                            .from(O)
                            .groupBy(groupingSets(new Field<?>[] {O.ITEM}, new Field<?>[] {O.PERSON_ID}))),
            query(
                    "grouping sets with the empty one",
                    dsl -> dsl.select(O.ITEM, O.PERSON_ID, count())
                            .from(O)
                            .groupBy(groupingSets(new Field<?>[] {O.ITEM, O.PERSON_ID}, new Field<?>[] {}))),
            query(
                    "column and rollup",
                    dsl -> dsl.select(O.ITEM, O.PERSON_ID, count()).from(O).groupBy(O.ITEM, rollup(O.PERSON_ID))),
            query(
                    "grouping()",
                    dsl -> dsl.select(O.ITEM, DSL.grouping(O.ITEM), count())
                            .from(O)
                            .groupBy(rollup(O.ITEM))),
            query("having", dsl -> dsl.select(O.ITEM).from(O).groupBy(O.ITEM).having(count().gt(2))),
            query("having without group by", dsl -> dsl.select(count()).from(O).having(count().gt(2))),
            query("having that is false", dsl -> dsl.select(count()).from(O).having(count().gt(200))),
            query(
                    "having with two conditions",
                    dsl -> dsl.select(O.ITEM, max(O.PRICE))
                            .from(O)
                            .groupBy(O.ITEM)
                            .having(count().gt(1))
                            .and(max(O.PRICE).lt(val(new BigDecimal("5"))))),
            query(
                    "having with a query",
                    dsl -> dsl.select(O.ITEM)
                            .from(O)
                            .groupBy(O.ITEM)
                            .having(count().gt(select(count()).from(P).where(P.CITY.eq("Oslo"))))),
            query(
                            "order by an aggregate",
                            dsl -> dsl.select(O.ITEM).from(O).groupBy(O.ITEM).orderBy(count().desc(), O.ITEM))
                    .inOrder(),
            query("distinct", dsl -> dsl.selectDistinct(O.ITEM).from(O)),
            query(
                    "distinct of rows with null",
                    dsl -> dsl.selectDistinct(O.ITEM, O.PERSON_ID).from(O)),
            query(
                            "distinct, ordered",
                            dsl -> dsl.selectDistinct(O.PERSON_ID).from(O).orderBy(O.PERSON_ID))
                    .inOrder(),
            query("window clause", dsl -> {
                WindowDefinition w = name("w").as(partitionBy(O.ITEM).orderBy(O.id()));
                return dsl.select(O.id(), rowNumber().over(w), sum(O.QUANTITY).over(w))
                        .from(O)
                        .window(w);
            }),
            query("two windows", dsl -> {
                WindowDefinition w = name("w").as(partitionBy(O.ITEM));
                WindowDefinition v = name("v").as(orderBy(O.id()));
                return dsl.select(O.id(), count().over(w), rowNumber().over(v))
                        .from(O)
                        .window(w, v);
            }),
            query(
                    "group by distinct",
                    dsl -> dsl.select(O.ITEM, count()).from(O).groupByDistinct(rollup(O.ITEM), O.ITEM)));

    private Grouping() {}
}
