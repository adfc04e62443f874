package vn.cadre.platform.problem;

/**
 * One thing wrong with the input.
 *
 * @param field path of the field ({@code places[0].unitCode}), or the name of the query parameter
 *     or header
 * @param code stable, kebab-case
 */
public record Violation(String field, String code, Bilingual message) {}
