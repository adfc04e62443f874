package vn.cadre.training.report;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.cadre.platform.figures.Share;
import vn.cadre.training.report.Counts.Count;

/**
 * What is counted of classes, turns, persons and money; no figure mixes two units, and null says
 * that one is not told by the dimensions.
 */
@Schema(name = "TrainingFigures")
public record Figures(
    @Schema(
            description =
                "classes (CLASS) of the plans that count, for whole years alone; each organiser fulfils its own plan")
        @Nullable Long planned,
    @Schema(description = "classes (CLASS) of these lines that were held") @Nullable Long ofPlan,
    @Schema(description = "classes (CLASS) that are short of the plan, line by line")
        @Nullable Long shortfall,
    @Schema(description = "ofPlan in planned") @Nullable Share completion,
    @Schema(
            description =
                "classes (CLASS) that were held, outside any plan too; they begin in the period")
        @Nullable Long held,
    @Schema(description = "learners in these classes (TURN), one each time somebody comes")
        @Nullable Long turns,
    @Schema(
            description =
                "different learners (PERSON): who comes to several classes is one person, so that groups do not add up to the whole; people from outside the registry are told apart within a unit only, so that one sent by two units counts twice")
        @Nullable Long persons,
    @Schema(description = "turns a class, rounded half up to two decimals", examples = "64.17")
        @Nullable String turnsPerClass,
    @Schema(description = "whole VND that these lines may cost") @Nullable Long budget,
    @Schema(description = "whole VND spent on the classes of the period, cancelled ones too")
        @Nullable Long cost,
    @Schema(description = "whole VND a class, rounded half up") @Nullable Long costPerClass,
    @Schema(description = "whole VND a turn, rounded half up") @Nullable Long costPerTurn) {

  static Figures of(Counts counts) {
    var planned = counts.get(Count.PLANNED);
    var ofPlan = counts.get(Count.OF_PLAN);
    var held = counts.get(Count.HELD);
    var turns = counts.get(Count.TURNS);
    var cost = counts.get(Count.COST);
    return new Figures(
        planned,
        ofPlan,
        counts.get(Count.SHORTFALL),
        planned == null || ofPlan == null ? null : Share.of(ofPlan, planned),
        held,
        turns,
        counts.get(Count.PERSONS),
        turns == null || held == null ? null : Rounded.ratio(turns, held),
        counts.get(Count.BUDGET),
        cost,
        cost == null || held == null ? null : Rounded.each(cost, held),
        cost == null || turns == null || held == null ? null : Rounded.each(cost, turns));
  }
}
