package vn.cadre.registry.decision.register;

import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.cadre.platform.query.Describe;
import vn.cadre.platform.query.Paging;
import vn.cadre.registry.code.DecisionType;
import vn.cadre.registry.code.ManagementTier;
import vn.cadre.registry.decision.DecisionState;

/** Filters of the register of decision documents. */
record DecisionQuery(
    @Describe(
            value = "words of number, issuer and summary, with or without accents",
            example = "dieu dong")
        @Nullable
        @Size(max = 200)
        String q,
    @Describe(value = "the whole number", example = "45-CT/TW") @Nullable @Size(max = 100)
        String number,
    @Nullable Set<DecisionType> type,
    @Describe(value = "the issuer as printed", example = "Ban Thường vụ Tỉnh ủy Quảng Ninh")
        @Nullable
        @Size(max = 300)
        String issuer,
    @Describe("code of the organisation that issued it") @Nullable String issuerOrganisation,
    @Describe("the tier that issued it") @Nullable Set<ManagementTier> tier,
    @Describe("signed on this day or later") @Nullable LocalDate from,
    @Describe("signed before this day") @Nullable LocalDate to,
    @Describe("about this person, or having begun or ended a post of theirs")
        @Nullable UUID cadreId,
    @Describe("about this post, or having begun or ended somebody's holding it")
        @Nullable UUID positionId,
    @Describe("code of an organisation that it is about, or one of its posts")
        @Nullable String organisation,
    @Describe("resting on this document") @Nullable UUID basis,
    @Describe("whether it was revoked") @Nullable Set<DecisionState> state,
    Paging paging) {}
