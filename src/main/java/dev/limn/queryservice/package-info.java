/** What a program needs for Adobe Experience Platform Query Service beyond jOOQ's own DSL. */
@NullMarked
package dev.limn.queryservice;

import org.jspecify.annotations.NullMarked;
