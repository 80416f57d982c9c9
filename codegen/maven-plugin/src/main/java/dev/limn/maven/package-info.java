/** The generator as a Maven goal: it reads the project's settings and makes one call to the library. */
@NullMarked
package dev.limn.maven;

import org.jspecify.annotations.NullMarked;
