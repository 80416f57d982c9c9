/** What is public only because jOOQ creates it by reflection; no part of the API. */
@NullMarked
package dev.limn.codegen.internal;

import org.jspecify.annotations.NullMarked;
