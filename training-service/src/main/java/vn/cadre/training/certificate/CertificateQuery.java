package vn.cadre.training.certificate;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.cadre.platform.query.Describe;
import vn.cadre.platform.query.Paging;
import vn.cadre.training.code.CertificateState;
import vn.cadre.training.code.RegistryAnswer;

/** Filters of certificates. */
record CertificateQuery(
    @Nullable UUID classId,
    @Describe("of one person of the registry") @Nullable UUID cadreId,
    @Describe("code of the issuer, with everything below it") @Nullable String organisation,
    @Nullable Set<CertificateState> state,
    @Describe("what became of them in the record") @Nullable Set<RegistryAnswer> registry,
    @Describe("issued on or after this day") @Nullable LocalDate from,
    @Describe("issued before this day") @Nullable LocalDate to,
    Paging paging) {}
