package dev.limn.queryservice;

import dev.limn.queryservice.nested.Member;

/**
 * Where an event stands in a session (Adobe-defined functions page).
 *
 * @param timestampDiff seconds since the event before, 0 for the first
 * @param num the session's number among the partition's, from 1
 * @param isNew whether the session begins with the event
 * @param depth the event's number in the session, from 1
 */
public record Session(
        @Member("timestamp_diff") long timestampDiff,
        int num,
        @Member("is_new") boolean isNew,
        int depth) {}
