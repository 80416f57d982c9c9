package dev.limn.catalog;

import static java.util.Objects.requireNonNull;

/**
 * What Query Service's {@code SHOW TABLES} says of the dataset or view behind a table.
 *
 * @param id as Adobe's other services know it
 * @param title what people call it; empty when there is none
 * @param description empty when there is none
 */
public record Dataset(String id, String title, String description) {

    public Dataset {
        requireNonNull(id, "id");
        requireNonNull(title, "title");
        requireNonNull(description, "description");
    }
}
