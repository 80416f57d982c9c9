package dev.limn.demo;

import static dev.limn.sample.Tables.CUSTOMER_ORDER;
import static dev.limn.sample.Tables.PRODUCT_CATEGORY;
import static dev.limn.sample.Tables.PRODUCT_SALES;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.rank;
import static org.jooq.impl.DSL.round;
import static org.jooq.impl.DSL.sum;

import dev.limn.sample.enums.OrderStatus;
import java.math.BigDecimal;
import java.util.List;
import org.jooq.DSLContext;

/** Adds up: aggregates, window functions, a view. */
final class Report {

    record Country(String code, int orders, BigDecimal revenue) {}

    record Spending(String number, BigDecimal total, BigDecimal soFar) {}

    record Place(int rank, String product, BigDecimal revenue, BigDecimal percent) {}

    private Report() {}

    /** What each country ordered and brought in, largest first; cancelled orders bring in nothing. */
    static List<Country> countries(DSLContext dsl) {
        var country = CUSTOMER_ORDER.customer().ADDRESS.COUNTRY;
        var revenue = sum(CUSTOMER_ORDER.TOTAL).filterWhere(CUSTOMER_ORDER.STATUS.ne(OrderStatus.cancelled));
        return dsl.select(country, count(), revenue)
                .from(CUSTOMER_ORDER)
                .where(country.isNotNull())
                .groupBy(country)
                .orderBy(revenue.desc())
                .fetch(mapping(Country::new));
    }

    /** A customer's orders, and what they come to order by order. */
    static List<Spending> spending(DSLContext dsl, long customer) {
        return dsl.select(
                        CUSTOMER_ORDER.NUMBER,
                        CUSTOMER_ORDER.TOTAL,
                        sum(CUSTOMER_ORDER.TOTAL).over().orderBy(CUSTOMER_ORDER.ORDERED_AT))
                .from(CUSTOMER_ORDER)
                .where(CUSTOMER_ORDER.CUSTOMER_ID.eq(customer))
                .orderBy(CUSTOMER_ORDER.ORDERED_AT)
                .fetch(mapping(Spending::new));
    }

    /** The products on a shelf by revenue, with the percentage of the shelf's revenue that each brings in; from a view. */
    static List<Place> ranking(DSLContext dsl, String shelf) {
        var revenue = PRODUCT_SALES.REVENUE;
        return dsl.select(
                        rank().over().orderBy(revenue.desc()),
                        PRODUCT_SALES.NAME,
                        revenue,
                        round(revenue.times(100).div(sum(revenue).over()), 1))
                .from(PRODUCT_SALES)
                .join(PRODUCT_CATEGORY)
                .on(PRODUCT_CATEGORY.PRODUCT_ID.eq(PRODUCT_SALES.PRODUCT_ID))
                .where(PRODUCT_CATEGORY.category().NAME.eq(shelf))
                .orderBy(revenue.desc())
                .fetch(mapping(Place::new));
    }
}
