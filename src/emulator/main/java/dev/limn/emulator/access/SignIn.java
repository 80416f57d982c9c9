package dev.limn.emulator.access;

import dev.limn.emulator.Switches;
import dev.limn.emulator.query.SqlFailure;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Lets clients in: the user is the organization, the password an access token or {@code technicalAccountId:credential}
 * (Query Service credentials page). A token's compressed form serves as well. Thread-safe.
 */
public final class SignIn {

    private static final String INVALID_PASSWORD = "28P01";

    private final Organization organization;
    private final Switches switches;
    private final Predicate<DatabaseName> exists;
    private final Faults faults;

    /** @param exists whether there is anything in a database of that name */
    public SignIn(Organization organization, Switches switches, Predicate<DatabaseName> exists, Faults faults) {
        this.organization = organization;
        this.switches = switches;
        this.exists = exists;
        this.faults = faults;
    }

    /**
     * Lets somebody in, or says why not.
     *
     * @throws SqlFailure 28P01 for a wrong user or password, 42P12 for a database in which there is nothing (Query
     *     Service FAQ); it ends the session, and shows neither the user nor the password that were given
     */
    public Login signIn(String user, String database, String password) {
        if (!user.equals(organization.id())) {
            throw refused("invalid user: it must be this organization, " + organization.id());
        }
        if (faults.takeExpiredSignIn()) {
            throw refused("invalid password: " + Tokens.EXPIRED);
        }
        Optional<TechnicalAccount> account = organization.accounts().signIn(password);
        if (account.isEmpty()) {
            organization.tokens().refusal(password).ifPresent(why -> {
                throw refused("invalid password: " + why);
            });
        }
        DatabaseName name = DatabaseName.parse(database, switches);
        if (!exists.test(name)) {
            throw name.nothingThere();
        }
        return new Login(
                user,
                account.map(TechnicalAccount::name).orElse(user),
                name,
                account.map(TechnicalAccount::mayWrite).orElse(true));
    }

    private static SqlFailure refused(String message) {
        return SqlFailure.fatal(INVALID_PASSWORD, message);
    }
}
