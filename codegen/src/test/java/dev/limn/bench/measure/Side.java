package dev.limn.bench.measure;

/** Who does what is measured: Limn, or what it is compared with. Its text is a word for tables. */
public interface Side {}
