package dev.limn.queryservice;

import org.jspecify.annotations.Nullable;

/**
 * The touch that is given the credit for an event (attribution analysis page).
 *
 * @param name what the channel was called in the query
 * @param value the channel's value at the touch
 * @param timestamp when the touch was
 * @param fraction how much of the credit it is given; called percentage by the functions for the last touch that expire
 * @param <T> the class of timestamps
 * @param <V> the class of the channel's values
 */
public record Attribution<T, V>(
        @Nullable String name,
        @Nullable V value,
        @Nullable T timestamp,
        @Nullable Double fraction) {}
