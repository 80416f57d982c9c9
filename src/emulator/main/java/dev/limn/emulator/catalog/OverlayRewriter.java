package dev.limn.emulator.catalog;

import dev.limn.emulator.catalog.SqlReferences.Place;
import dev.limn.emulator.catalog.SqlReferences.Reference;
import java.util.List;

/**
 * Turns what a client says about {@code pg_catalog} into the same about the overlay, token by token: literals, and so
 * {@code 'pg_class'::regclass}, remain as they are.
 */
final class OverlayRewriter {

    private final Overlay overlay;

    OverlayRewriter(Overlay overlay) {
        this.overlay = overlay;
    }

    String rewrite(String sql, List<SqlToken> tokens) {
        StringBuilder rewritten = new StringBuilder();
        int copied = 0;
        for (Reference reference : SqlReferences.in(tokens)) {
            int changed = firstOfReplaced(reference, tokens);
            if (changed >= 0) {
                SqlToken replaced = tokens.get(changed);
                rewritten.append(sql, copied, replaced.start()).append(replacement(reference, tokens, changed));
                copied = replaced.end();
            }
        }
        return rewritten.append(sql.substring(copied)).toString();
    }

    /** The index of the token where the overlay's schema goes, or -1 when the reference is none of its. */
    private int firstOfReplaced(Reference reference, List<SqlToken> tokens) {
        List<String> parts = reference.parts();
        if (parts.size() == 1) {
            return isOverlaid(reference, parts.get(0), tokens) ? reference.first() : -1;
        }
        for (int i = 0; i + 1 < parts.size(); i++) {
            if (qualifies(parts.get(i), parts.get(i + 1), reference.place())) {
                return reference.first() + 2 * i;
            }
        }
        return -1;
    }

    private boolean qualifies(String schema, String name, Place place) {
        boolean function = place == Place.FUNCTION;
        return switch (schema) {
            // Its functions give no rows of it.
            case "information_schema" -> !function;
            case "pg_catalog" -> (function ? overlay.functions() : overlay.relations()).contains(name);
            default -> false;
        };
    }

    private boolean isOverlaid(Reference reference, String name, List<SqlToken> tokens) {
        return switch (reference.place()) {
            case RELATION -> overlay.relations().contains(name);
            case FUNCTION -> overlay.functions().contains(name);
            case OTHER -> isCurrentCatalog(tokens, reference.first());
        };
    }

    // The one function that is called without parentheses and answers otherwise than PostgreSQL's own.
    private static boolean isCurrentCatalog(List<SqlToken> tokens, int i) {
        return tokens.get(i).is("current_catalog")
                && (i == 0 || !tokens.get(i - 1).is("as"));
    }

    private static String replacement(Reference reference, List<SqlToken> tokens, int changed) {
        SqlToken token = tokens.get(changed);
        if (reference.parts().size() > 1) {
            return token.name().equals("information_schema") ? Overlay.INFORMATION_SCHEMA : Overlay.SCHEMA;
        }
        String name = Overlay.SCHEMA + "." + token.text();
        return reference.place() == Place.OTHER ? name + "()" : name;
    }
}
