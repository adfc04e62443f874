package vn.cadre.platform.problem;

import org.jspecify.annotations.Nullable;

/**
 * What one rule found, as part of an assessment.
 *
 * @param rule stable, dotted kebab-case
 * @param expected what the rule asks for, as it stands in JSON
 * @param actual what it met; null where there is none
 * @param basis the law or plan that the rule rests on
 * @param verified whether the rule's numbers were checked against that basis
 */
public record Reason(
    String rule,
    boolean passed,
    @Nullable Object expected,
    @Nullable Object actual,
    String basis,
    Bilingual message,
    boolean verified) {}
