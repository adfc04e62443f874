package vn.cadre.platform.projection;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What services need to know of an organisation. Codes of lists stay text, so that a new one stops
 * nobody.
 *
 * @param predecessors codes
 * @param successors codes
 */
record OrganisationState(
    UUID id,
    String code,
    String name,
    String level,
    String bloc,
    String kind,
    @Nullable UUID parentId,
    LocalDate validFrom,
    @Nullable LocalDate validTo,
    List<String> predecessors,
    List<String> successors) {

  OrganisationState {
    var missing = new ArrayList<String>();
    require(id, "id", missing);
    require(code, "code", missing);
    require(name, "name", missing);
    require(level, "level", missing);
    require(bloc, "bloc", missing);
    require(kind, "kind", missing);
    require(validFrom, "validFrom", missing);
    if (!missing.isEmpty()) {
      throw new IllegalArgumentException("no " + String.join(", no ", missing));
    }
    predecessors = copy(predecessors);
    successors = copy(successors);
  }

  private static void require(@Nullable Object value, String field, List<String> missing) {
    if (value == null) {
      missing.add(field);
    }
  }

  private static List<String> copy(@Nullable List<String> codes) {
    return codes == null ? List.of() : List.copyOf(codes);
  }
}
