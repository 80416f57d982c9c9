/** What a client's connection asks of the engine, and what the engine answers; neither knows more of the other. */
@NullMarked
package dev.limn.emulator.query;

import org.jspecify.annotations.NullMarked;
