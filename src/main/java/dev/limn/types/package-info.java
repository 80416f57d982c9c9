/** What PostgreSQL can hold and Java's or jOOQ's own types cannot. */
@NullMarked
package dev.limn.types;

import org.jspecify.annotations.NullMarked;
