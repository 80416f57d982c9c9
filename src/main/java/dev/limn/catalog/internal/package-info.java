/** How a catalog is read; only what Java needs to be public is. */
@NullMarked
package dev.limn.catalog.internal;

import org.jspecify.annotations.NullMarked;
