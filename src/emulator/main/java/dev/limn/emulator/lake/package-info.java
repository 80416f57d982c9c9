/** The data: tables, their snapshots and views, kept and computed by Apache Spark. */
@NullMarked
package dev.limn.emulator.lake;

import org.jspecify.annotations.NullMarked;
