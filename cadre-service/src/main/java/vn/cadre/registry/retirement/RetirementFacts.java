package vn.cadre.registry.retirement;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.cadre.kernel.PartialDate;
import vn.cadre.registry.code.Gender;

/**
 * By what retirement is judged.
 *
 * @param asOf the day it is judged for
 */
public record RetirementFacts(
    @Nullable Gender gender, @Nullable PartialDate birthDate, LocalDate asOf) {}
