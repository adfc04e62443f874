package vn.cadre.registry.cadre;

import java.util.Arrays;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A field of a person that only {@code personal-data} shows: in the record, in its history and in
 * what a patch may overwrite. Events never tell it.
 */
public enum MaskedField {
  PERSONAL_ID("personalId", NewCadre::personalId, "personal_id"),
  ETHNIC_GROUP("ethnicGroup", NewCadre::ethnicGroup, "ethnic_group"),
  RELIGION("religion", NewCadre::religion, "religion"),
  RESIDENCE("residence", NewCadre::residence, "residence", "residence_unit");

  private static final Set<String> OPEN_COLUMNS =
      Set.of(
          "full_name",
          "other_names",
          "gender",
          "birth_date",
          "birth_place",
          "birth_place_unit",
          "native_place",
          "native_place_unit",
          "category",
          "recruited_on",
          "party_admitted_on",
          "party_official_on",
          "status",
          "organisation_id",
          "registered_on",
          "joined_to");

  private final String field;
  private final Function<NewCadre, @Nullable Object> value;
  private final Set<String> columns;

  MaskedField(String field, Function<NewCadre, @Nullable Object> value, String... columns) {
    this.field = field;
    this.value = value;
    this.columns = Set.of(columns);
  }

  /** As the API calls it. */
  public String field() {
    return field;
  }

  @Nullable Object valueOf(NewCadre person) {
    return value.apply(person);
  }

  /**
   * Whether a column of people holds a masked field. One that is not known to be open is taken for
   * masked, so that a new one is shown to nobody by oversight.
   */
  public static boolean isHeldBy(String column) {
    return !OPEN_COLUMNS.contains(column)
        || Arrays.stream(values()).anyMatch(masked -> masked.columns.contains(column));
  }

  /** Whether it was said of a column of people what of it may be seen. */
  public static boolean knows(String column) {
    return OPEN_COLUMNS.contains(column)
        != Arrays.stream(values()).anyMatch(masked -> masked.columns.contains(column));
  }
}
