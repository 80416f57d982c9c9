/** What Adobe's Schema Registry knows of a table and the catalog of Query Service does not tell. */
@NullMarked
package dev.limn.catalog.xdm;

import org.jspecify.annotations.NullMarked;
