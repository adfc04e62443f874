package vn.cadre.registry.cadre;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.cadre.platform.problem.Bilingual;

/**
 * What two records say of one person.
 *
 * @param filled fields that the second one fills in the first, or tells more precisely
 * @param replaced the less precise dates that stand in such fields of the first
 * @param differing fields in which both say something else, and both may be right
 * @param contradictions what cannot be true of one person
 */
public record ComparedRecords(
    List<String> filled,
    Map<String, String> replaced,
    List<String> differing,
    List<Contradiction> contradictions) {

  /**
   * What cannot be true of one person.
   *
   * @param survivor what the first says, null where it is not for everyone's eyes
   * @param joined what the second says
   */
  public record Contradiction(
      String field, @Nullable String survivor, @Nullable String joined, Bilingual message) {}
}
