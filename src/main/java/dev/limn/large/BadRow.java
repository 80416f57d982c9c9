package dev.limn.large;

import java.util.Optional;

/**
 * A row that a table does not take.
 *
 * @param number which one of those that were given, from 1
 * @param column the column it fails for, where one is to blame
 * @param reason in the words of who refused it: the server, or what was to make text of the value
 */
public record BadRow(long number, Optional<String> column, String reason) {

    @Override
    public String toString() {
        return "row " + number + column.map(name -> ", column " + name).orElse("") + ": " + reason;
    }
}
