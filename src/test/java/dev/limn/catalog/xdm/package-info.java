@NullMarked
package dev.limn.catalog.xdm;

import org.jspecify.annotations.NullMarked;
