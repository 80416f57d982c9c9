package dev.limn.bench.measure;

/**
 * Two sides that a table puts side by side.
 *
 * @param label what its rows say of them
 */
public record Comparison(String label, Side other, Side limn) {}
