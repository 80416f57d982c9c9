package dev.limn.demo;

import dev.limn.Limn;
import dev.limn.credentials.Credentials;
import dev.limn.sample.enums.Membership;
import dev.limn.sample.tables.records.CustomerOrderRecord;
import dev.limn.sample.tables.records.CustomerRecord;
import dev.limn.sample.tables.records.ProductRecord;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import org.jooq.DSLContext;

/** Works with the sample database through generated classes alone, tells what it did, and leaves everything as it was. */
public final class Demo {

    private final DSLContext dsl;
    private final Account account = new Account();

    private Demo(DSLContext dsl) {
        this.dsl = dsl;
    }

    /** Takes one argument: the credentials file of a database with the sample in it. */
    public static void main(String... arguments) {
        try (Limn limn = Limn.open(Credentials.fromFile(Path.of(arguments[0])))) {
            System.out.print(run(limn.dsl()));
        }
    }

    /** Runs all of it; returns what there is to tell. */
    static String run(DSLContext dsl) {
        Traces.remove(dsl);
        try {
            return new Demo(dsl).tell();
        } finally {
            Traces.remove(dsl);
        }
    }

    private String tell() {
        CustomerRecord vera = Create.customer(dsl, "Vera Lindt", Traces.EMAIL);
        ProductRecord stylus = Create.product(dsl, Traces.SKU, "Silverpoint stylus", new BigDecimal("24.00"));
        CustomerOrderRecord order = Create.order(dsl, vera, 2, Traces.SKU, "SKE-001", "CHA-004");
        create(vera, stylus, order);
        read();
        report();
        change(stylus, order);
        together(vera, stylus);
        shapes(vera);
        return account.toString();
    }

    private void create(CustomerRecord vera, ProductRecord stylus, CustomerOrderRecord order) {
        account.heading("Create: rows go in; keys, defaults and computed columns come back");
        account.say("customer", vera.getName() + ", number " + vera.getId() + ", a " + vera.getMembership());
        account.say(
                "product",
                "%s at %s, %s with tax".formatted(stylus.getName(), stylus.getPrice(), stylus.getPriceWithTax()));
        account.say("order of three lines", order.getNumber() + ", " + order.getTotal() + " in total");
        account.say("batch", Create.visit(dsl, vera, "/", "/new", "/products/DEM-001") + " page views in one trip");
    }

    private void read() {
        account.heading("Read: joins nobody wrote, lists inside rows, pages by key");
        account.list(
                "newest orders",
                Read.newestOrders(dsl, 4),
                recent -> List.of(recent.number(), recent.customer(), recent.city(), recent.status(), recent.total()));
        account.list(
                "nearly sold out",
                Read.shortages(dsl, 3),
                shortage -> List.of(shortage.quantity(), shortage.product(), shortage.warehouse()));
        receipt(Read.receipt(dsl, "L001048"));
        List<Read.Item> page = Read.cheapest(dsl, 3);
        account.list("price list, page one", page, Demo::cells);
        account.list("page two", Read.after(dsl, page.getLast(), 3), Demo::cells);
    }

    private void receipt(Read.Receipt receipt) {
        account.say("receipt " + receipt.number(), receipt.customer() + ", " + receipt.total());
        account.list("  its lines", receipt.lines(), line -> List.of(line.quantity(), line.product(), line.amount()));
        account.list("  its payments", receipt.payments(), payment -> List.of(payment.method(), payment.amount()));
    }

    private static List<Object> cells(Read.Item item) {
        return List.of(item.price(), item.sku(), item.name());
    }

    private void report() {
        account.heading("Report: aggregates, window functions, a view");
        account.list(
                "revenue by country",
                Report.countries(dsl),
                country -> List.of(country.code(), country.orders(), "orders", country.revenue()));
        account.list(
                "what customer 38 spent",
                Report.spending(dsl, 38),
                spending -> List.of(spending.number(), spending.total(), "so far", spending.soFar()));
        account.list(
                "shelf Brushes, in %",
                Report.ranking(dsl, "Brushes"),
                place -> List.of(place.rank(), place.product(), place.revenue(), place.percent()));
    }

    private void change(ProductRecord stylus, CustomerOrderRecord order) {
        account.heading("Change: what became of a row comes back with the change itself");
        Change.Price price = Change.raisePrice(dsl, Traces.SKU, new BigDecimal("1.10"));
        account.say("price raised by 10 %", price.price() + ", " + price.withTax() + " with tax");
        account.say("stock, a new heap", Change.stockUp(dsl, "AMS", stylus, 40) + " pieces");
        account.say("stock, the same heap", Change.stockUp(dsl, "AMS", stylus, 25) + " pieces");
        account.say("taken off the order", Change.takeOff(dsl, order, stylus).getFirst() + " less to pay");
    }

    private void together(CustomerRecord vera, ProductRecord stylus) {
        account.heading("Together: transactions and optimistic locking");
        account.say("sale of 5", outcome(Together.sell(dsl, new Together.Sale(vera, stylus, 5, "AMS"))));
        account.say("sale of 500", outcome(Together.sell(dsl, new Together.Sale(vera, stylus, 500, "AMS"))));
        account.say("orders of hers now", Report.spending(dsl, vera.getId()).size() + ", so the refused one is gone");
        account.say(
                "two change one row",
                Together.race(dsl, Traces.SKU).map(Exception::getMessage).orElse("nobody noticed"));
    }

    private static String outcome(boolean sold) {
        return sold ? "done" : "refused by the database, and rolled back";
    }

    private void shapes(CustomerRecord vera) {
        account.heading("Shapes: documents, arrays, composite types, enums, domains, partitions");
        account.list(
                "jsonb: devices",
                Shapes.devices(dsl),
                device -> List.of(device.name(), device.events(), "events, screens", device.screenWidth(), "wide"));
        account.say("text[]: for gifts", String.join(", ", Shapes.tagged(dsl, "gift", "water")));
        account.say("int[]: made in size 6", String.join(", ", Shapes.madeIn(dsl, 6)));
        account.list(
                "patrons in Belgium",
                Shapes.addresses(dsl, Membership.patron, "BE"),
                address -> List.of(address.getStreet(), address.getPostcode(), address.getCity()));
        account.say(
                "domain",
                "vera at example.com is "
                        + (Shapes.correctEmail(dsl, vera, "vera at example.com") ? "taken" : "refused"));
        account.list(
                "events of March",
                List.copyOf(Shapes.events(dsl, YearMonth.of(2026, 3)).entrySet()),
                kind -> List.of(kind.getKey(), kind.getValue()));
    }
}
