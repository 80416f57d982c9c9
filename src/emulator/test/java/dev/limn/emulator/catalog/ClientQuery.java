package dev.limn.emulator.catalog;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/**
 * A query that a client sends.
 *
 * @param parameters their values, in the order of their numbers
 */
record ClientQuery(String client, String name, String sql, List<Integer> types, List<String> parameters) {

    static List<ClientQuery> all() {
        return Arrays.asList("psql-14", "psql-15", "pgjdbc-42.7.14", "others").stream()
                .flatMap(client -> of(client).stream())
                .toList();
    }

    static List<ClientQuery> of(String client) {
        String[] sections = read(client + ".sql").split("(?m)^--- ");
        return Arrays.stream(sections).skip(1).map(each -> parse(client, each)).toList();
    }

    static ClientQuery named(String client, String name) {
        return of(client).stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static ClientQuery parse(String client, String section) {
        List<String> lines = new ArrayList<>(section.lines().toList());
        String name = lines.remove(0);
        List<Integer> types = new ArrayList<>();
        List<String> values = new ArrayList<>();
        while (lines.get(0).startsWith("-- ")) {
            String[] parameter = lines.remove(0).split(" ", 3);
            types.add(Integer.valueOf(parameter[1]));
            values.add(parameter[2]);
        }
        return new ClientQuery(client, name, String.join("\n", lines).strip(), types, values);
    }

    private static String read(String file) {
        try (InputStream stream = ClientQuery.class.getResourceAsStream(file)) {
            return new String(Objects.requireNonNull(stream, file).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String toString() {
        return client + ": " + name;
    }
}
