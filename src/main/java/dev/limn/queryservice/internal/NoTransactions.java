package dev.limn.queryservice.internal;

import dev.limn.queryservice.UnsupportedSqlException;
import org.jooq.TransactionContext;
import org.jooq.TransactionProvider;

/**
 * Refuses transactions of {@code dsl().transaction(…)} before anything is sent. Query Service takes {@code BEGIN} and {@code ROLLBACK} (documented: SQL syntax),
 * and undoes nothing (documented: FAQ). Thread-safe.
 */
final class NoTransactions implements TransactionProvider {

    private static final long serialVersionUID = 1L;

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
