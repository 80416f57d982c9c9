@NullMarked
package dev.limn.emulator.sql;

import org.jspecify.annotations.NullMarked;
