package dev.limn.queryservice;

/**
 * Where an event stands in a session (Adobe-defined functions page).
 *
 * @param timestampDiff seconds since the event before, 0 for the first
 * @param num the session's number among the partition's, from 1
 * @param isNew whether the session begins with the event
 * @param depth the event's number in the session, from 1
 */
public record Session(long timestampDiff, int num, boolean isNew, int depth) {}
