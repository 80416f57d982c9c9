@NullMarked
package dev.limn.cli.doctor;

import org.jspecify.annotations.NullMarked;
