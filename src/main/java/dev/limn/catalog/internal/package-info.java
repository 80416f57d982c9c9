/** How a catalog is read, from a server or a file, and written; only what Java needs to be public is. */
@NullMarked
package dev.limn.catalog.internal;

import org.jspecify.annotations.NullMarked;
