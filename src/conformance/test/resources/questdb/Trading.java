package com.example.trading;

import static com.example.trading.Tables.ARCHIVE;
import static com.example.trading.Tables.TRADES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.jooq.impl.DSL.avg;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.select;

import com.example.trading.tables.records.TradesRecord;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jooq.DSLContext;

/** Rows of every common type of QuestDB, written and read through generated classes. */
public final class Trading implements BiConsumer<DSLContext, Consumer<String>> {

    private static final LocalDateTime NINE = LocalDateTime.of(2026, 3, 2, 9, 0, 0, 123_456_000);
    private static final LocalDateTime DAY = LocalDateTime.of(2026, 3, 2, 0, 0, 0, 789_000_000);
    private static final UUID ID = UUID.fromString("11111111-2222-3333-4444-555555555555");

    /** Takes what waits until a table's new rows can be read. */
    @Override
    public void accept(DSLContext dsl, Consumer<String> settle) {
        insert(dsl);
        settle.accept("trades");
        everyValueComesBack(dsl);
        typedQueries(dsl);
        dsl.insertInto(ARCHIVE, ARCHIVE.SYMBOL, ARCHIVE.PRICE, ARCHIVE.AT)
                .select(select(TRADES.SYMBOL, TRADES.PRICE, TRADES.AT).from(TRADES).where(TRADES.OPEN))
                .execute();
        settle.accept("archive");
        assertThat(dsl.selectFrom(ARCHIVE).fetch(ARCHIVE.SYMBOL)).containsExactly("ACME");
    }

    private static void insert(DSLContext dsl) {
        TradesRecord trade = dsl.newRecord(TRADES);
        trade.setSymbol("ACME");
        trade.setPrice(12.25);
        trade.setAmount(0.5f);
        trade.setAt(NINE);
        trade.setOpen(true);
        trade.setSmall((short) -7);
        trade.setShorter((short) 300);
        trade.setLetter("x");
        trade.setNumber(-123_456);
        trade.setLarge(9_876_543_210L);
        trade.setDay(DAY);
        trade.setId(ID);
        trade.setAddress("203.0.113.9");
        trade.setWord("It's \\ größer");
        trade.setText("second");
        trade.setCost(new BigDecimal("1234.56"));
        dsl.insertInto(TRADES).set(trade).execute();
        dsl.insertInto(TRADES, TRADES.SYMBOL, TRADES.PRICE, TRADES.AT, TRADES.OPEN)
                .values("ACME", 13.75, NINE.plusHours(1), false)
                .values("OTHER", 1.0, NINE.plusHours(2), false)
                .execute();
    }

    private static void everyValueComesBack(DSLContext dsl) {
        TradesRecord trade = dsl.selectFrom(TRADES).where(TRADES.ID.eq(ID)).fetchSingle();
        assertThat(trade.getSymbol()).isEqualTo("ACME");
        assertThat(trade.getPrice()).isEqualTo(12.25);
        assertThat(trade.getAmount()).isEqualTo(0.5f);
        assertThat(trade.getAt()).isEqualTo(NINE);
        assertThat(trade.getOpen()).isTrue();
        assertThat(trade.getSmall()).isEqualTo((short) -7);
        assertThat(trade.getShorter()).isEqualTo((short) 300);
        assertThat(trade.getLetter()).isEqualTo("x");
        assertThat(trade.getNumber()).isEqualTo(-123_456);
        assertThat(trade.getLarge()).isEqualTo(9_876_543_210L);
        assertThat(trade.getDay()).isEqualTo(DAY);
        assertThat(trade.getId()).isEqualTo(ID);
        assertThat(trade.getAddress()).isEqualTo("203.0.113.9");
        assertThat(trade.getWord()).isEqualTo("It's \\ größer");
        assertThat(trade.getText()).isEqualTo("second");
        assertThat(trade.getCost()).isEqualByComparingTo("1234.56");
        assertThat(dsl.selectFrom(TRADES).where(TRADES.SYMBOL.eq("OTHER")).fetchSingle().getWord())
                .isNull();
    }

    private static void typedQueries(DSLContext dsl) {
        assertThat(dsl.select(TRADES.SYMBOL, count(), max(TRADES.PRICE), avg(TRADES.PRICE))
                        .from(TRADES)
                        .where(TRADES.AT.lt(NINE.plusHours(2)))
                        .groupBy(TRADES.SYMBOL)
                        .orderBy(TRADES.SYMBOL)
                        .fetch()
                        .intoArrays())
                .isEqualTo(new Object[][] {{"ACME", 2, 13.75, new BigDecimal("13.0")}});
        assertThat(dsl.select(TRADES.PRICE)
                        .from(TRADES)
                        .where(TRADES.SYMBOL.in("ACME", "OTHER"))
                        .orderBy(TRADES.AT.desc())
                        .limit(2)
                        .fetch(TRADES.PRICE))
                .containsExactly(1.0, 13.75);
    }
}
