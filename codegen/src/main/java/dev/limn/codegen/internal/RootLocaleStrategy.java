package dev.limn.codegen.internal;

import org.jooq.codegen.DefaultGeneratorStrategy;

/** jOOQ's own names. */
public class RootLocaleStrategy extends DefaultGeneratorStrategy {}
