package dev.limn.emulator.access;

/**
 * Somebody who was let in.
 *
 * @param user the organization, {@code …@AdobeOrg}
 * @param owner who tables made in this session belong to: the organization's user for a token, the technical account
 *     for credentials that do not expire
 * @param mayWrite false for credentials without the permissions to manage datasets and schemas
 */
public record Login(String user, String owner, DatabaseName database, boolean mayWrite) {}
