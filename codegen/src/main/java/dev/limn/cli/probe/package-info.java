/** What {@code limn probe} asks of a real Query Service: the questions that its public documents leave open. */
@NullMarked
package dev.limn.cli.probe;

import org.jspecify.annotations.NullMarked;
