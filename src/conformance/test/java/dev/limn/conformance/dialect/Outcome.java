package dev.limn.conformance.dialect;

/**
 * How a construct went.
 *
 * @param postgres the SQL for PostgreSQL
 * @param spark the SQL for Query Service; empty if there is none
 * @param remark why it is refused, or what differs; else empty
 */
record Outcome(Verdict verdict, String postgres, String spark, String remark) {

    static Outcome equal(String postgres, String spark) {
        return new Outcome(postgres.equals(spark) ? Verdict.SAME : Verdict.REWRITTEN, postgres, spark, "");
    }

    static Outcome refused(String postgres, String advice) {
        return new Outcome(Verdict.REFUSED, postgres, "", advice);
    }

    static Outcome differs(String postgres, String spark, String reason) {
        return new Outcome(Verdict.DIFFERS, postgres, spark, reason);
    }
}
