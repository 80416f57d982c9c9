@NullMarked
package dev.limn.maven;

import org.jspecify.annotations.NullMarked;
