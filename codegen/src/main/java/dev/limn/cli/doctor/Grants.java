package dev.limn.cli.doctor;

import java.util.StringJoiner;
import org.jooq.DSLContext;

/**
 * What a PostgreSQL lets its user do with the tables and views of all schemas but the system's. Partitions do not count: they
 * are read through what they are part of. Names are quoted where SQL wants it.
 *
 * @param readable those that may be read, if only some columns
 * @param inPart those of which only some columns may be read
 * @param writable those that rows may be inserted into, updated or deleted in
 * @param ungranted those of which nothing may be selected
 * @param someUngranted the first of them
 * @param closed the schemas with tables that may not be used
 * @param someClosed the first of them
 */
record Grants(
        String user,
        int tables,
        int readable,
        int inPart,
        int writable,
        int ungranted,
        String someUngranted,
        int closed,
        String someClosed) {

    // Answered from the catalog, in one row: no table is touched.
    private static final String QUERY = """
            with found as (
                select pg_catalog.format('%I.%I', n.nspname, c.relname) as name,
                    pg_catalog.quote_ident(n.nspname) as schema,
                    pg_catalog.has_schema_privilege(n.oid, 'usage') as usable,
                    pg_catalog.has_table_privilege(c.oid, 'select') as whole,
                    pg_catalog.has_any_column_privilege(c.oid, 'select') as granted,
                    pg_catalog.has_table_privilege(c.oid, 'insert, update, delete') as writable
                from pg_catalog.pg_class c
                join pg_catalog.pg_namespace n on n.oid = c.relnamespace
                where c.relkind in ('r', 'p', 'f', 'v', 'm') and not c.relispartition
                    and n.nspname !~ '^pg_' and n.nspname <> 'information_schema'
            )
            select pg_catalog.quote_ident(current_user),
                count(*),
                count(*) filter (where usable and granted),
                count(*) filter (where usable and granted and not whole),
                count(*) filter (where usable and writable),
                count(*) filter (where not granted),
                array_to_string(array(select name from found where not granted order by name limit 3), ', '),
                count(distinct schema) filter (where not usable),
                array_to_string(
                    array(select distinct schema from found where not usable order by schema limit 3), ', ')
            from found
            """;
    private static final int SHOWN = 3;

    static Grants of(DSLContext dsl) {
        return dsl.fetchSingle(QUERY).into(Grants.class);
    }

    Finding look() {
        if (tables == 0) {
            return Finding.ok(Contents.PERMISSIONS, "there are no tables yet");
        }
        return ungranted + closed == 0
                ? Finding.ok(Contents.PERMISSIONS, may())
                : Finding.warning(Contents.PERMISSIONS, may() + remedy());
    }

    private String may() {
        String part = inPart == 0 ? "" : " (" + inPart + " in part)";
        return "may read " + readable + " of " + tables + " tables and views" + part + ", and write to " + writable;
    }

    private String remedy() {
        StringJoiner grants = new StringJoiner("; ", " (for the others: ", ")");
        if (closed > 0) {
            grants.add("grant usage on schema " + some(someClosed, closed) + " to " + user);
        }
        if (ungranted > 0) {
            grants.add("grant select on " + some(someUngranted, ungranted) + " to " + user);
        }
        return grants.toString();
    }

    private static String some(String names, int all) {
        return all <= SHOWN ? names : names + " and " + (all - SHOWN) + " more";
    }
}
