/** How two catalogs are compared: each is told as things with traits, and the things of one name are held side by side. */
@NullMarked
package dev.limn.catalog.internal.comparison;

import org.jspecify.annotations.NullMarked;
