package vn.cadre.platform.imports.job;

import java.util.UUID;

/** An import was stored; whoever waits for work hears of it when that is committed. */
record ImportTaken(UUID id) {}
