/** How benchmarks measure: sides that take turns, medians, targets, a table. */
@NullMarked
package dev.limn.bench.measure;

import org.jspecify.annotations.NullMarked;
