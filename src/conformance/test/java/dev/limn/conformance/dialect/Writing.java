package dev.limn.conformance.dialect;

import static dev.limn.conformance.dialect.Construct.statements;
import static dev.limn.conformance.dialect.Tables.ORDERS;
import static dev.limn.conformance.dialect.Tables.PEOPLE;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.falseCondition;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.table;
import static org.jooq.impl.DSL.upper;
import static org.jooq.impl.DSL.val;

import java.util.List;
import java.util.function.Function;
import org.jooq.CommonTableExpression;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Query;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/** Statements that write. */
final class Writing {

    private static final Tables.Orders O = ORDERS;
    private static final Tables.People P = PEOPLE;
    private static final Table<Record> T = table(name("written"));
    private static final Field<Integer> N = field(name("n"), SQLDataType.INTEGER);
    private static final Field<String> WORD = field(name("word"), SQLDataType.VARCHAR(20));

    static final Group GROUP = Group.of(
            "Writing",
            made(
                    "create table as",
                    dsl -> dsl.createTable(T)
                            .as(select(P.id().as("n"), P.NAME.as("word")).from(P))),
            made(
                    "create table as, with names",
                    dsl -> dsl.createTable(T)
                            .columns(N, WORD)
                            .as(select(P.id(), P.NAME).from(P))),
            made(
                    "create table as an aggregate",
                    dsl -> dsl.createTable(T).as(select(count(), max(P.NAME)).from(P))),
            made(
                    "create table as a union",
                    dsl -> dsl.createTable(T)
                            .as(select(P.id().as("n"))
                                    .from(P)
                                    .union(select(O.QUANTITY).from(O)))),
            made(
                    "create table without rows",
                    dsl -> dsl.createTable(T)
                            .as(select(P.id().as("n"), P.NAME.as("word")).from(P))
                            .withNoData()),
            made(
                    "create table if not exists",
                    dsl -> dsl.createTableIfNotExists(T)
                            .as(select(P.id().as("n")).from(P))),
            made(
                    "create temporary table",
                    dsl -> dsl.createTemporaryTable(T).as(select(P.id().as("n")).from(P))),
            made("create table of columns", dsl -> dsl.createTable(T).columns(N, WORD)),
            made("select into", dsl -> dsl.select(P.id().as("n")).into(T).from(P)),
            into(
                    "insert select",
                    dsl -> dsl.insertInto(T, N, WORD)
                            .select(select(P.id(), P.NAME).from(P))),
            into(
                    "insert select in another order",
                    dsl -> dsl.insertInto(T, WORD, N)
                            .select(select(P.NAME, P.id()).from(P))),
            into(
                    "insert select of one column",
                    dsl -> dsl.insertInto(T, WORD).select(select(P.NAME).from(P))),
            into(
                    "insert select of a union",
                    dsl -> dsl.insertInto(T, N, WORD)
                            .select(select(P.id(), P.NAME)
                                    .from(P)
                                    .unionAll(select(O.id(), O.ITEM).from(O)))),
            into("insert values", dsl -> dsl.insertInto(T, N, WORD).values(1, "it's")),
            into(
                    "insert values of another order",
                    dsl -> dsl.insertInto(T, WORD, N).values("a", 1)),
            into(
                    "insert values with null",
                    dsl -> dsl.insertInto(T, N, WORD).values(1, null).values((Integer) null, "a\\b")),
            into(
                    "insert values of one column",
                    dsl -> dsl.insertInto(T, WORD).values("a").values("b")),
            into(
                    "insert several values",
                    dsl -> dsl.insertInto(T, N, WORD)
                            .values(1, "a")
                            .values(2, "b")
                            .values(3, "é€")),
            into("insert expressions", dsl -> dsl.insertInto(T, N, WORD).values(val(1).plus(2), upper(val("abc")))),
            into("insert a default", dsl -> dsl.insertInto(T, N, WORD).values(val(1), DSL.default_(WORD))),
            into("insert set", dsl -> dsl.insertInto(T).set(N, 7).set(WORD, "seven")),
            into(
                    "insert two records by set",
                    dsl -> dsl.insertInto(T)
                            .set(N, 7)
                            .set(WORD, "seven")
                            .newRecord()
                            .set(N, 8)
                            .set(WORD, "x")),
            into("insert with a common table", dsl -> {
                CommonTableExpression<?> c =
                        name("c").as(select(P.id().as("n"), P.NAME.as("word")).from(P));
                return dsl.with(c)
                        .insertInto(T, N, WORD)
                        .select(select(c.field(N), c.field(WORD)).from(c));
            }),
            statements(
                    "create and drop a view",
                    dsl -> List.of(
                            dsl.createView(name("seen"))
                                    .as(select(P.id().as("n"), upper(P.NAME).as("word"))
                                            .from(P)),
                            dsl.selectFrom(table(name("seen"))),
                            dsl.dropView(name("seen")))),
            statements(
                    "create or replace a view",
                    dsl -> List.of(
                            dsl.createOrReplaceView(name("seen"))
                                    .as(select(P.id().as("n")).from(P).where(P.CITY.eq("it's"))),
                            dsl.createOrReplaceView(name("seen"))
                                    .as(select(P.id().as("n")).from(P).where(P.NAME.eq("Ada"))),
                            dsl.selectFrom(table(name("seen"))),
                            dsl.dropView(name("seen")))),
            statements(
                    "create a view with names",
                    dsl -> List.of(
                            dsl.createView(name("seen"), name("a"), name("b"))
                                    .as(select(P.id(), P.NAME).from(P)),
                            dsl.select(field(name("b"))).from(table(name("seen"))),
                            dsl.dropView(name("seen")))),
            statements("drop table if exists", dsl -> List.of(dsl.dropTableIfExists(name("was_never_there")))),
            statements("drop view if exists", dsl -> List.of(dsl.dropViewIfExists(name("was_never_there")))),
            statements("update", dsl -> List.of(dsl.update(P).set(P.NAME, "x").where(P.id().eq(-1)))),
            statements("delete", dsl -> List.of(dsl.deleteFrom(P).where(P.id().eq(-1)))),
            statements(
                    "truncate",
                    dsl -> List.of(
                            dsl.createTable(name("emptied")).columns(N),
                            dsl.truncate(table(name("emptied"))),
                            dsl.dropTable(name("emptied")))),
            statements(
                    "on conflict",
                    dsl -> List.of(dsl.insertInto(P, P.id())
                            .select(select(P.id()).from(P).where(falseCondition()))
                            .onConflictDoNothing())),
            statements(
                    "returning",
                    dsl -> List.of(dsl.insertInto(P, P.id())
                            .select(select(P.id()).from(P).where(falseCondition()))
                            .returning(P.id()))));

    private Writing() {}

    private static Construct made(String name, Function<DSLContext, Query> create) {
        return statements(name, dsl -> List.of(create.apply(dsl), dsl.selectFrom(T), dsl.dropTable(T)));
    }

    private static Construct into(String name, Function<DSLContext, Query> insert) {
        return statements(
                name,
                dsl -> List.of(
                        dsl.createTable(T).columns(N, WORD), insert.apply(dsl), dsl.selectFrom(T), dsl.dropTable(T)));
    }
}
