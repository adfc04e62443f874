package vn.cadre.training.report;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.cadre.training.code.FundingSource;

/** Budget against expenses of one source. */
@Schema(name = "SourceMoney")
public record SourceMoney(
    FundingSource source,
    @Schema(description = "whole VND that it may cost") long budget,
    @Schema(description = "whole VND that were spent", examples = "12500000") long spent,
    @Schema(description = "whole VND that were spent beyond the budget", examples = "0")
        long over) {

  /** Each source that has a budget or an expense, in the order of the code list. */
  static List<SourceMoney> of(Map<FundingSource, Long> budget, Map<FundingSource, Long> spent) {
    var sources = EnumSet.noneOf(FundingSource.class);
    sources.addAll(budget.keySet());
    sources.addAll(spent.keySet());
    var money = new ArrayList<SourceMoney>();
    for (var source : sources) {
      var may = budget.getOrDefault(source, 0L);
      var has = spent.getOrDefault(source, 0L);
      money.add(new SourceMoney(source, may, has, Math.max(0, has - may)));
    }
    return money;
  }
}
