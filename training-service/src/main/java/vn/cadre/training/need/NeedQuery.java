package vn.cadre.training.need;

import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.cadre.platform.query.Describe;

/** Whose needs are counted, and by what. */
record NeedQuery(
    @Describe(
            value =
                "up to three dimensions, each nested in the one before: organisation (what stands right below the asked one), title, kind (of course), criterion (what the standard asks)",
            example = "organisation,kind")
        @Nullable
        @Size(max = 3)
        @NeedDimensions
        Set<String> groupBy,
    WhoseNeeds whose) {

  List<NeedDimension> nesting() {
    return groupBy == null ? List.of() : groupBy.stream().map(NeedDimension::of).toList();
  }
}
