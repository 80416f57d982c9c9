/** Limn as Maven goals: each reads the project's settings and makes one call to the library. */
@NullMarked
package dev.limn.maven;

import org.jspecify.annotations.NullMarked;
