package com.example.shop;

import static com.example.shop.db.Tables.CUSTOMER;

import dev.limn.Limn;
import java.util.List;

/** A typed query: a column that is renamed in the database stops this from compiling. */
public final class Customers {

    private final Limn limn;

    public Customers(Limn limn) {
        this.limn = limn;
    }

    public List<String> namesIn(String city) {
        return limn.dsl()
                .select(CUSTOMER.NAME)
                .from(CUSTOMER)
                .where(CUSTOMER.CITY.eq(city))
                .fetch(CUSTOMER.NAME);
    }
}
