/** What a database holds, as values: read from a server or from a file, compared, and turned into classes. */
@NullMarked
package dev.limn.catalog;

import org.jspecify.annotations.NullMarked;
