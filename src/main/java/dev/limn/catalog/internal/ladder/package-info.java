/** Ways to read a catalog from servers that speak PostgreSQL's protocol without being PostgreSQL. */
@NullMarked
package dev.limn.catalog.internal.ladder;

import org.jspecify.annotations.NullMarked;
