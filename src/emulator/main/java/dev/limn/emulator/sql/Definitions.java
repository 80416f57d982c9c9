package dev.limn.emulator.sql;

import dev.limn.emulator.lake.LakeKey;
import dev.limn.emulator.lake.LakeTable;
import dev.limn.emulator.lake.StoreKind;
import dev.limn.emulator.query.SqlFailure;
import dev.limn.emulator.query.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.types.StructType;

/** Views, keys, added columns, and the logical databases and schemas (SQL syntax; organize data assets). */
final class Definitions {

    private final SessionState state;
    private final Writes writes;

    Definitions(SessionState state, Writes writes) {
        this.state = state;
        this.writes = writes;
    }

    Statement create(SqlText sql, List<Integer> types) {
        int at = sql.has(1, "OR", "REPLACE") ? 3 : 1;
        if (sql.at(at).is("TABLE") || sql.has(1, "TEMP", "TABLE") || sql.has(1, "TEMPORARY", "TABLE")) {
            return writes.createTable(sql, types);
        }
        if (sql.at(at).is("VIEW")) {
            return createView(sql, at + 1, at == 3);
        }
        if (sql.at(1).is("DATABASE") || sql.at(1).is("SCHEMA")) {
            return createContainer(sql, sql.at(1).is("DATABASE"));
        }
        throw SqlFailure.error("0A000", "CREATE " + sql.at(1).text() + " is not supported");
    }

    private Statement createView(SqlText sql, int at, boolean replace) {
        Names name = Names.at(sql, at, "CREATE VIEW");
        if (!sql.at(name.end()).is("AS")) {
            throw SqlFailure.error("42601", "syntax error: CREATE [OR REPLACE] VIEW view_name AS select_query");
        }
        String query = sql.from(name.end() + 1);
        return Command.of("CREATE VIEW", () -> {
            state.checkMayWrite();
            if (state.login().database().flatten()) {
                throw SqlFailure.error("0A000", "a view is created in a session without FLATTEN");
            }
            StructType columns = state.relations()
                    .defining(
                            name.last(),
                            () -> state.queries().rows(SqlText.of(query)).schema());
            state.lake()
                    .createView(
                            name.dotted(),
                            query,
                            columns,
                            replace,
                            state.login().owner());
        });
    }

    private Statement createContainer(SqlText sql, boolean database) {
        boolean ifMissing = sql.has(2, "IF", "NOT", "EXISTS");
        Names name = Names.at(sql, ifMissing ? 5 : 2, database ? "CREATE DATABASE" : "CREATE SCHEMA");
        return Command.of(database ? "CREATE DATABASE" : "CREATE SCHEMA", () -> {
            state.checkMayWrite();
            if (database && !(ifMissing && state.lake().hasDatabase(name.dotted()))) {
                state.lake().createDatabase(name.dotted(), store(sql, name.end()));
            } else if (!database && !(ifMissing && state.lake().hasSchema(inDatabase(name), name.last()))) {
                state.lake().createSchema(inDatabase(name), name.last());
            }
        });
    }

    // CREATE DATABASE x WITH (TYPE=QSACCEL, …) makes one of the accelerated store [model].
    private static StoreKind store(SqlText sql, int at) {
        int type = at;
        while (type < sql.size() && !sql.has(type, "TYPE", "=")) {
            type++;
        }
        return sql.at(type + 2).is("QSACCEL") ? StoreKind.QSACCEL : StoreKind.ADLS;
    }

    private static String inDatabase(Names name) {
        if (name.parts().size() != 2) {
            throw SqlFailure.error("42601", "syntax error: a schema is named database_name.schema_name");
        }
        return name.parts().get(0);
    }

    Statement drop(SqlText sql) {
        String kind = sql.at(1).text().toUpperCase(java.util.Locale.ROOT);
        boolean ifExists = sql.has(2, "IF", "EXISTS");
        Names name = Names.at(sql, ifExists ? 4 : 2, "DROP " + kind);
        Runnable work = switch (kind) {
            case "TABLE" -> () -> dropTable(name, ifExists);
            case "VIEW" -> () -> dropView(name, ifExists);
            case "DATABASE" -> () -> dropDatabase(name, ifExists);
            case "SCHEMA" -> () -> dropSchema(name, ifExists, sql.at(name.end()).is("CASCADE"));
            default -> throw SqlFailure.error("0A000", "DROP " + kind + " is not supported");
        };
        return Command.of("DROP " + kind, () -> {
            state.checkMayWrite();
            work.run();
        });
    }

    private void dropDatabase(Names name, boolean ifExists) {
        if (!ifExists || state.lake().hasDatabase(name.dotted())) {
            state.lake().dropDatabase(name.dotted());
        }
    }

    private void dropSchema(Names name, boolean ifExists, boolean cascade) {
        if (!ifExists || state.lake().hasSchema(inDatabase(name), name.last())) {
            state.lake().dropSchema(inDatabase(name), name.last(), cascade);
        }
    }

    private void dropTable(Names name, boolean ifExists) {
        if (state.relations().isTemporary(name.last())) {
            state.relations().dropTemporary(name.last());
        } else if (!ifExists || state.relations().find(name.dotted()).isPresent()) {
            LakeTable table = state.relations().get(name.dotted());
            if (table.view()) {
                throw SqlFailure.error("42809", "\"" + table.name() + "\" is not a table: use DROP VIEW");
            }
            state.lake().dropTable(name.dotted(), state.login().owner());
        }
    }

    private void dropView(Names name, boolean ifExists) {
        if (!ifExists || state.relations().find(name.dotted()).isPresent()) {
            LakeTable view = state.relations().get(name.dotted());
            if (!view.view()) {
                throw SqlFailure.error("42809", "\"" + view.name() + "\" is not a view: use DROP TABLE");
            }
            state.lake().dropView(name.dotted(), state.login().owner());
        }
    }

    Statement alter(SqlText sql) {
        if (!sql.at(1).is("TABLE") && !sql.at(1).is("VIEW")) {
            throw SqlFailure.error("0A000", "ALTER " + sql.at(1).text() + " is not supported");
        }
        Names name = Names.at(sql, 2, "ALTER TABLE");
        int at = name.end();
        boolean add = sql.at(at).is("ADD");
        boolean remove = sql.at(at).is("REMOVE");
        if ((add || remove) && sql.at(at + 1).is("SCHEMA")) {
            Names schema = Names.at(sql, at + 2, "ADD SCHEMA");
            return altered(sql, name, table -> {
                if (add) {
                    state.lake().addToSchema(table, inDatabase(schema), schema.last());
                } else {
                    state.lake().removeFromSchema(table, inDatabase(schema), schema.last());
                }
            });
        }
        if (add && sql.at(at + 1).is("COLUMN")) {
            StructType columns = new StructType();
            for (var each : ColumnDefinitions.parse(sql, at + 2, sql.size()).entrySet()) {
                columns = columns.add(each.getKey(), each.getValue());
            }
            StructType added = columns;
            return altered(sql, name, table -> state.lake().addColumns(table, added));
        }
        if (add || sql.at(at).is("DROP")) {
            boolean constraint = sql.at(at + 1).is("CONSTRAINT");
            Keyed keyed = keyed(sql, constraint ? at + 2 : at + 1);
            if (!add) {
                return altered(sql, name, table -> state.lake().dropKey(table, keyed.kind(), keyed.columns()));
            }
            LakeKey key = key(sql, keyed);
            // Not so ADD PRIMARY KEY (c) NOT ENFORCED, which is printed without one [assets].
            if (constraint
                    && key.kind() != LakeKey.Kind.FOREIGN_KEY
                    && key.namespace().isEmpty()) {
                throw SqlFailure.error("42601", "syntax error: " + key.kind().sql() + " needs a NAMESPACE");
            }
            return altered(sql, name, table -> state.lake().addKey(table, key));
        }
        throw SqlFailure.error("0A000", "ALTER TABLE … " + sql.at(at).text() + " is not supported");
    }

    private interface Alteration {
        void apply(String table);
    }

    private Statement altered(SqlText sql, Names name, Alteration alteration) {
        return Command.of("ALTER " + sql.at(1).text().toUpperCase(java.util.Locale.ROOT), () -> {
            state.checkMayWrite();
            alteration.apply(state.relations().get(name.dotted()).name());
        });
    }

    /** PRIMARY KEY (a, b) and the like; {@code end} is the index of the token behind it. */
    private record Keyed(LakeKey.Kind kind, List<String> columns, int end) {}

    private static Keyed keyed(SqlText sql, int at) {
        for (LakeKey.Kind kind : LakeKey.Kind.values()) {
            String[] words = kind.sql().split(" ");
            int open = at + words.length;
            if (sql.has(at, words)) {
                return new Keyed(kind, columns(sql, open), sql.closing(open));
            }
        }
        throw SqlFailure.error("42601", "syntax error at \"" + sql.at(at).text() + "\"");
    }

    private static LakeKey key(SqlText sql, Keyed keyed) {
        int behind = keyed.end();
        Optional<LakeKey.Reference> references = Optional.empty();
        if (keyed.kind() == LakeKey.Kind.FOREIGN_KEY) {
            if (!sql.at(behind).is("REFERENCES")) {
                throw SqlFailure.error("42601", "syntax error: FOREIGN KEY (column) REFERENCES table (column)");
            }
            Names table = Names.at(sql, behind + 1, "REFERENCES");
            references = Optional.of(new LakeKey.Reference(table.last(), columns(sql, table.end())));
            behind = sql.closing(table.end());
        }
        Optional<String> namespace = Optional.empty();
        if (sql.at(behind).is("NAMESPACE")) {
            Token value = sql.at(behind + 1);
            namespace = Optional.of(value.kind() == Token.Kind.STRING ? value.string() : value.name())
                    .filter(text -> !text.isEmpty());
        }
        return new LakeKey(keyed.kind(), keyed.columns(), namespace, references);
    }

    private static List<String> columns(SqlText sql, int open) {
        if (!sql.at(open).is("(")) {
            throw SqlFailure.error("42601", "syntax error: a key needs (column, …)");
        }
        List<String> columns = new ArrayList<>();
        int at = open + 1;
        while (sql.at(at).isIdentifier()) {
            Names column = Names.at(sql, at, "a key");
            columns.add(column.dotted());
            at = sql.at(column.end()).is(",") ? column.end() + 1 : column.end();
        }
        if (columns.isEmpty()) {
            throw SqlFailure.error("42601", "syntax error: a key needs (column, …)");
        }
        return columns;
    }
}
