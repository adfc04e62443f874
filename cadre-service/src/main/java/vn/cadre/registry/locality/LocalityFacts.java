package vn.cadre.registry.locality;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.cadre.kernel.locality.Area;
import vn.cadre.registry.code.LocalityBasis;
import vn.cadre.registry.code.OrganisationLevel;
import vn.cadre.registry.reference.Territory;

/**
 * By what it is judged whether somebody is local to a post.
 *
 * @param comparedOn the day whose units are compared: the first of the appointment, or the one
 *     asked for where the post is not held
 * @param level of the organisation of the post; null where no post is held
 * @param post the unit that the post lies in on that day; null where it is not known
 * @param origins the places of the person that the caller may know
 */
record LocalityFacts(
    LocalDate comparedOn,
    @Nullable OrganisationLevel level,
    @Nullable Area post,
    List<Origin> origins) {

  LocalityFacts {
    origins = List.copyOf(origins);
  }

  /**
   * A place of the person.
   *
   * @param text as printed
   * @param unitCode as recorded, a code of any time
   * @param meanings what the code may stand for, each with the units of the day that it is
   */
  record Origin(
      LocalityBasis basis,
      @Nullable String text,
      @Nullable String unitCode,
      List<Territory.Meaning> meanings) {

    Origin {
      meanings = List.copyOf(meanings);
    }

    List<Area> areas() {
      return meanings.stream().flatMap(meaning -> meaning.areas().stream()).distinct().toList();
    }
  }
}
