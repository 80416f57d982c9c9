package dev.limn.codegen;

import dev.limn.catalog.Difference;
import java.util.List;

/**
 * In what classes differ from those that the database would give now. Immutable.
 *
 * @param differences of tables and columns as far as the classes tell, else of files: {@code was} is what there is,
 *     {@code is} what there would be
 * @param lines the same for people
 */
public record ClassDifferences(List<Difference> differences, List<String> lines) {

    public ClassDifferences {
        differences = List.copyOf(differences);
        lines = List.copyOf(lines);
    }

    /** Whether nothing would change. */
    public boolean isEmpty() {
        return differences.isEmpty();
    }

    /** One line about the whole. */
    public String summary() {
        String count = isEmpty() ? "no" : String.valueOf(differences.size());
        return count + (differences.size() == 1 ? " difference" : " differences");
    }
}
