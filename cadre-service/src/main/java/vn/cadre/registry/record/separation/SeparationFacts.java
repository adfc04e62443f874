package vn.cadre.registry.record.separation;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.cadre.kernel.PartialDate;
import vn.cadre.registry.code.EarlyGround;
import vn.cadre.registry.code.Gender;
import vn.cadre.registry.code.SeparationKind;

/**
 * By what a separation is judged.
 *
 * @param effectiveOn the first day out of service
 * @param justified whether somebody said why it is on this day
 * @param dismissedOn the day of the State's discipline of dismissal that counts by then; null where
 *     there is none
 */
record SeparationFacts(
    SeparationKind kind,
    LocalDate effectiveOn,
    @Nullable Gender gender,
    @Nullable PartialDate birthDate,
    @Nullable EarlyGround earlyGround,
    @Nullable Integer groundYears,
    @Nullable Integer capacityLossPercent,
    boolean justified,
    @Nullable LocalDate dismissedOn) {}
