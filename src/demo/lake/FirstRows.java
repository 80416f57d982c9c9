import static com.example.lake.Tables.EVENTS;
import static dev.limn.queryservice.QueryServiceDSL.createTable;
import static dev.limn.queryservice.QueryServiceDSL.sessTimeout;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.partitionBy;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.table;

import dev.limn.Limn;
import dev.limn.credentials.Credentials;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDateTime;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.SQLDataType;

/** Typed rows of the emulator's sample: {@code scripts/quickstart query-service} generates the classes and runs it. */
public final class FirstRows {

    private static final LocalDateTime BEGINNING = LocalDateTime.of(2020, 1, 1, 0, 0);

    private FirstRows() {}

    /** Takes a file of credentials. */
    public static void main(String[] arguments) {
        run(Path.of(arguments[0]), System.out);
    }

    /** The same, for who looks at what is printed. */
    public static void run(Path file, PrintStream out) {
        firstRows(file, out);
        try (Limn limn = Limn.open(Credentials.fromFile(file))) {
            visits(limn.dsl(), out);
            tableOfOnesOwn(limn.dsl(), out);
        }
    }

    private static void firstRows(Path file, PrintStream out) {
        out.println("Home pages by device:");
        try (Limn limn = Limn.open(Credentials.fromFile(file))) {
            limn.dsl()
                    .select(EVENTS.WEB.WEBPAGEDETAILS.NAME, EVENTS.DEVICE.TYPE, count())
                    .from(EVENTS)
                    .where(EVENTS.TIMESTAMP.ge(LocalDateTime.of(2026, 1, 1, 0, 0)))
                    .and(EVENTS.WEB.WEBPAGEDETAILS.ISHOMEPAGE)
                    .groupBy(EVENTS.WEB.WEBPAGEDETAILS.NAME, EVENTS.DEVICE.TYPE)
                    .orderBy(count().desc())
                    .limit(3)
                    .forEach(row -> out.println(row.value1() + ", " + row.value2() + ": " + row.value3()));
        }
    }

    private static void visits(DSLContext dsl, PrintStream out) {
        out.println("Visitors with most visits (a visit ends with half an hour of silence):");
        var visitor = EVENTS.ENDUSERIDS._EXPERIENCE.MCID.ID;
        var visit = sessTimeout(EVENTS.TIMESTAMP, Duration.ofMinutes(30))
                .over(partitionBy(visitor).orderBy(EVENTS.TIMESTAMP));
        var visits = select(visitor.as("visitor"), visit.NUM.as("visit"))
                .from(EVENTS)
                .where(EVENTS.TIMESTAMP.ge(BEGINNING))
                .asTable("visits");
        var number = max(visits.field("visit", Integer.class));
        dsl.select(visits.field("visitor", String.class), number)
                .from(visits)
                .groupBy(visits.field("visitor"))
                .orderBy(number.desc(), visits.field("visitor"))
                .limit(3)
                .forEach(row -> out.println(row.value1() + ": " + row.value2()));
    }

    private static void tableOfOnesOwn(DSLContext dsl, PrintStream out) {
        Table<Record> orders = table(name("limn_first_rows"));
        Field<String> id = field(name("id"), SQLDataType.VARCHAR);
        Field<Double> total = field(name("total"), SQLDataType.DOUBLE);
        var order = EVENTS.COMMERCE.ORDER;
        dsl.execute(createTable(orders)
                .as(select(order.PURCHASEID.as(id), order.PRICETOTAL.as(total))
                        .from(EVENTS)
                        .where(EVENTS.TIMESTAMP.ge(BEGINNING))
                        .and(order.PURCHASEID.isNotNull())));
        int made = dsl.fetchCount(orders);
        dsl.insertInto(orders, id, total).values("one more", 12.5).execute();
        out.println("Orders before and after one more: " + made + ", " + dsl.fetchCount(orders));
        dsl.dropTable(orders).execute();
    }
}
