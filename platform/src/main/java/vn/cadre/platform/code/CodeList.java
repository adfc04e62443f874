package vn.cadre.platform.code;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.cadre.platform.etag.Versioned;

/** A code list, whole. */
@Schema(name = "CodeList")
public record CodeList(String list, List<Item> items) implements Versioned {

  public CodeList {
    items = List.copyOf(items);
  }

  /** The list of an enum's codes, with their labels alone. */
  public static CodeList of(String list, Code[] codes) {
    return new CodeList(
        list,
        Arrays.stream(codes)
            .map(code ->
                new Item(code.name(), code.vi(), code.en(), null, code.validTo(), null, null))
            .toList());
  }

  /** Code lists change with a release only, and the hash of the rendering tells releases apart. */
  @Override
  public long version() {
    return 1;
  }

  /** One code with its labels. */
  @Schema(name = "CodeListItem")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Item(
      String code,
      String vi,
      String en,
      @Schema(description = "place on the scale, for levels: more is higher, equal ranks alike")
          @Nullable Integer rankOrder,
      @Schema(description = "first day on which the code is no longer given")
          @Nullable LocalDate validTo,
      @Schema(description = "which kinds or categories it belongs to, where that differs")
          @Nullable List<String> kinds,
      @Schema(description = "present where it is false: no text of the law was at hand")
          @Nullable Boolean verified) {}
}
