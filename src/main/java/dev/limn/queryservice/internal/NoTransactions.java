package dev.limn.queryservice.internal;

import dev.limn.queryservice.Guard;
import dev.limn.queryservice.UnsupportedSqlException;
import java.util.List;
import org.jooq.QueryPart;
import org.jooq.TransactionContext;
import org.jooq.TransactionProvider;
import org.jooq.impl.QOM;

/**
 * Refuses transactions before anything is sent. Query Service takes {@code BEGIN} and {@code ROLLBACK} (documented: SQL syntax),
 * and undoes nothing (documented: FAQ). Thread-safe.
 */
final class NoTransactions implements TransactionProvider {

    private static final long serialVersionUID = 1L;

    /** jOOQ's own statements for them. */
    static List<Rewrite<?>> rewrites() {
        return List.of(
                refusing(QOM.StartTransaction.class),
                refusing(QOM.Commit.class),
                refusing(QOM.Rollback.class),
                refusing(QOM.Savepoint.class),
                refusing(QOM.ReleaseSavepoint.class));
    }

    private static <Q extends QueryPart> Rewrite<Q> refusing(Class<Q> statement) {
        return new Rewrite<>(statement, (part, context) -> {
            if (Guards.isOn(context.configuration(), Guard.TRANSACTIONS)) {
                throw refusal();
            }
            return part;
        });
    }

    @Override
    public void begin(TransactionContext context) {
        throw refusal();
    }

    @Override
    public void commit(TransactionContext context) {
        throw refusal();
    }

    /** Nothing was begun. jOOQ calls it even so. */
    @Override
    public void rollback(TransactionContext context) {}

    private static UnsupportedSqlException refusal() {
        return new UnsupportedSqlException(
                "transactions",
                "what a statement wrote cannot be undone: run statements one by one, or as one anonymous block;"
                        + " Guard.TRANSACTIONS switches this refusal off");
    }
}
