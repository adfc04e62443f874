package vn.cadre.registry.record;

/** An entry as it stands in its table. */
record Stored<N extends Record>(Entry entry, N given) {}
