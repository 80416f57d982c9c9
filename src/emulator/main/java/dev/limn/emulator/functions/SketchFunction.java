package dev.limn.emulator.functions;

import java.util.Locale;

/** The functions about sketches. */
enum SketchFunction {
    HLL_BUILD_AGG,
    HLL_MERGE_AGG;

    /** Its name in SQL, in small letters. */
    String sqlName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
