/** What a session does with the text of a statement. */
@NullMarked
package dev.limn.emulator.sql;

import org.jspecify.annotations.NullMarked;
