package dev.limn.credentials;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a process finds around it.
 *
 * @param environment its environment variables
 * @param home the home folder of its user
 */
record Surroundings(Map<String, String> environment, Path home) {

    static Surroundings ofThisProcess() {
        return new Surroundings(System.getenv(), Path.of(System.getProperty("user.home")));
    }

    /** A path as a shell would read it. */
    static Path expandHome(String path) {
        return path.startsWith("~/") ? ofThisProcess().home().resolve(path.substring(2)) : Path.of(path);
    }

    Credentials search() {
        Optional<Path> named = variable("LIMN_CREDENTIALS").map(Surroundings::expandHome);
        if (named.isPresent()) {
            return CredentialsFile.read(named.get(), this);
        }
        if (variable("PGHOST").isPresent() || variable("PGSERVICE").isPresent()) {
            return fromLibpqEnvironment();
        }
        if (Files.exists(defaultFile())) {
            return CredentialsFile.read(defaultFile(), this);
        }
        throw new CredentialsException(List.of(new Problem(
                "credentials",
                "",
                "none found: neither LIMN_CREDENTIALS nor PGHOST nor PGSERVICE is set, and there is no "
                        + defaultFile(),
                "name a file of credentials")));
    }

    private Credentials fromLibpqEnvironment() {
        Draft draft = new Draft(Origin.environment());
        variable("PGSERVICE").ifPresent(service -> LibpqServiceFile.read(serviceFile(), service, draft));
        Draft.KEYS.stream()
                .filter(key -> !key.equals("passwordfile")) // libpq has no such variable
                .forEach(key -> variable(Origin.variable(key)).ifPresent(value -> draft.putIfAbsent(key, value)));
        return draft.build(this);
    }

    /** libpq's password file. */
    Path passwordFile() {
        return variable("PGPASSFILE").map(Path::of).orElse(home.resolve(".pgpass"));
    }

    private Path serviceFile() {
        return variable("PGSERVICEFILE")
                .map(Path::of)
                .or(() -> Optional.of(home.resolve(".pg_service.conf")).filter(Files::exists))
                .or(() -> variable("PGSYSCONFDIR").map(folder -> Path.of(folder, "pg_service.conf")))
                .orElse(home.resolve(".pg_service.conf"));
    }

    private Path defaultFile() {
        return variable("XDG_CONFIG_HOME")
                .map(Path::of)
                .orElse(home.resolve(".config"))
                .resolve("limn")
                .resolve("credentials.properties");
    }

    private Optional<String> variable(String name) {
        return Optional.of(environment.getOrDefault(name, "")).filter(value -> !value.isEmpty());
    }
}
