package dev.limn.emulator.access;

/**
 * Whose Query Service this is, and who may come in.
 *
 * @param id {@code …@AdobeOrg}, which is also everybody's user name
 */
public record Organization(String id, Tokens tokens, Accounts accounts) {

    public Organization {
        checkId(id);
    }

    /** @throws IllegalArgumentException if it is not {@code …@AdobeOrg} */
    public static void checkId(String id) {
        if (!id.matches("[^@\\s]+@AdobeOrg")) {
            throw new IllegalArgumentException("an organization is …@AdobeOrg, not " + id);
        }
    }
}
