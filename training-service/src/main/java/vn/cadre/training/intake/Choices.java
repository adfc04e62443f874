package vn.cadre.training.intake;

import java.util.Arrays;
import vn.cadre.platform.code.Code;
import vn.cadre.platform.imports.ColumnType;
import vn.cadre.platform.imports.Option;
import vn.cadre.platform.problem.Bilingual;

/** Columns over the code lists of training. */
public final class Choices {

  private Choices() {}

  public static ColumnType.Choice of(Code... codes) {
    return new ColumnType.Choice(
        Arrays.stream(codes)
            .map(code -> new Option(code.name(), new Bilingual(code.vi(), code.en())))
            .toList());
  }
}
