package dev.limn.codegen.internal;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.limn.catalog.QualifiedName;
import dev.limn.codegen.ClassDifferences;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.Stream;

/** Tells in what classes differ from what they would be, by what they say of tables and columns. */
final class ClassComparison {

    /** What became of a file since it was written. */
    private enum State {
        NEW,
        CHANGED,
        EDITED,
        DELETED
    }

    private record Change(String path, State state, Optional<QualifiedName> table, List<Finding> columns) {}

    private final OutputFolder folder;
    private final Manifest before;
    private final SortedMap<String, Change> changes = new ConcurrentSkipListMap<>();

    ClassComparison(OutputFolder folder) {
        this.folder = folder;
        this.before = folder.manifest();
    }

    /** Adds a file that would be written; called by any thread. */
    void add(String path, byte[] content, Optional<QualifiedName> table) throws IOException {
        // The manifest tells of files, and these are told of themselves.
        if (!path.equals(Manifest.NAME)) {
            Optional<byte[]> old = folder.content(path);
            List<Finding> columns = old.map(bytes -> columns(bytes, content)).orElse(List.of());
            changes.put(path, new Change(path, state(path, old), table, columns));
        }
    }

    private State state(String path, Optional<byte[]> old) {
        String hash = before.hashes().get(path);
        if (old.isEmpty()) {
            return hash == null ? State.NEW : State.DELETED;
        }
        return hash == null || hash.equals(Digest.of(old.get())) ? State.CHANGED : State.EDITED;
    }

    private static List<Finding> columns(byte[] old, byte[] content) {
        Map<String, ColumnDoc> was = ColumnDoc.in(new String(old, UTF_8));
        Map<String, ColumnDoc> is = ColumnDoc.in(new String(content, UTF_8));
        List<Finding> findings = new ArrayList<>();
        was.values().stream()
                .filter(column -> !is.containsKey(column.name()))
                .forEach(column -> findings.add(Finding.goneColumn(column)));
        was.forEach((name, column) ->
                Optional.ofNullable(is.get(name)).ifPresent(now -> findings.addAll(changed(column, now))));
        is.values().stream()
                .filter(column -> !was.containsKey(column.name()))
                .forEach(column -> findings.add(Finding.newColumn(column)));
        return findings;
    }

    private static List<Finding> changed(ColumnDoc was, ColumnDoc is) {
        List<Finding> findings = new ArrayList<>();
        if (!was.facts().equals(is.facts())) {
            findings.add(Finding.changedFacts(was, is));
        }
        if (!was.comment().equals(is.comment())) {
            findings.add(Finding.changedComment(was, is));
        }
        return findings;
    }

    /** All of them, tables first. */
    ClassDifferences differences(List<Path> gone) {
        List<Finding> findings = new ArrayList<>();
        byTable().forEach((table, files) -> findings.addAll(ofTable(table, files)));
        SortedSet<String> left = new TreeSet<>();
        gone.forEach(file -> left.add(relative(file)));
        findings.addAll(goneTables(left));
        changes.values().stream().flatMap(ClassComparison::ofFile).forEach(findings::add);
        left.forEach(path -> findings.add(Finding.goneFile(path)));
        return new ClassDifferences(
                findings.stream().map(Finding::difference).toList(),
                findings.stream().map(Finding::line).toList());
    }

    private String relative(Path file) {
        return folder.path().relativize(file).toString().replace('\\', '/');
    }

    private SortedMap<String, List<Change>> byTable() {
        SortedMap<String, List<Change>> byTable = new TreeMap<>();
        for (Change change : changes.values()) {
            change.table()
                    .ifPresent(table -> byTable.computeIfAbsent(table.toString(), name -> new ArrayList<>())
                            .add(change));
        }
        return byTable;
    }

    private static List<Finding> ofTable(String table, List<Change> files) {
        if (files.stream().allMatch(file -> file.state() == State.NEW)) {
            return List.of(Finding.newTable(table));
        }
        List<Finding> columns =
                files.stream().flatMap(file -> file.columns().stream()).toList();
        List<String> changed = files.stream()
                .filter(file -> file.state() == State.CHANGED)
                .map(Change::path)
                .toList();
        return columns.isEmpty() && !changed.isEmpty() ? List.of(Finding.changedTable(table, changed)) : columns;
    }

    private static Stream<Finding> ofFile(Change file) {
        boolean told = file.table().isPresent() || !file.columns().isEmpty();
        Stream<Finding> columns = file.table().isPresent() ? Stream.empty() : file.columns().stream();
        Stream<Finding> whole = switch (file.state()) {
            case NEW -> told ? Stream.empty() : Stream.of(Finding.newFile(file.path()));
            case CHANGED -> told ? Stream.empty() : Stream.of(Finding.changedFile(file.path()));
            case EDITED -> Stream.of(Finding.touchedFile(file.path(), "edited"));
            case DELETED -> Stream.of(Finding.touchedFile(file.path(), "deleted"));
        };
        return Stream.concat(columns, whole);
    }

    // A table's other files need not be told of, so they are taken out.
    private List<Finding> goneTables(SortedSet<String> gone) {
        SortedMap<String, Finding> findings = new TreeMap<>();
        for (List<String> files : before.tables().values()) {
            for (String path : files) {
                Optional<String> name = gone.contains(path) ? tableOf(path) : Optional.empty();
                if (name.isPresent()) {
                    findings.put(name.get(), Finding.goneTable(name.get(), path));
                    files.forEach(gone::remove);
                }
            }
        }
        return List.copyOf(findings.values());
    }

    private Optional<String> tableOf(String path) {
        try {
            return folder.content(path).flatMap(bytes -> ColumnDoc.table(new String(bytes, UTF_8)));
        } catch (IOException e) {
            throw folder.cannotWrite(e);
        }
    }
}
