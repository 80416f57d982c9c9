@NullMarked
package dev.limn.catalog.internal.ladder;

import org.jspecify.annotations.NullMarked;
