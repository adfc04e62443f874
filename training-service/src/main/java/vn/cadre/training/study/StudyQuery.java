package vn.cadre.training.study;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.cadre.platform.query.Describe;
import vn.cadre.platform.query.Paging;
import vn.cadre.training.code.RegistryAnswer;

/** Filters of the list of studies. */
record StudyQuery(
    @Describe("a person of the registry") @Nullable UUID cadre,
    @Describe("code of an organisation; whom it and everything below it put forward")
        @Nullable String organisation,
    @Describe("where the study stands") @Nullable Set<StudyState> state,
    @Describe("what became of it in the record") @Nullable Set<RegistryAnswer> registry,
    Paging paging) {}
