@NullMarked
package dev.limn.catalog;

import org.jspecify.annotations.NullMarked;
