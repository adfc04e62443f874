package vn.cadre.registry.statistics;

import java.util.ArrayList;
import java.util.Locale;
import vn.cadre.platform.print.Figures;
import vn.cadre.platform.print.Paper;
import vn.cadre.platform.problem.Bilingual;

/** Composition on paper. */
final class CompositionPaper {
  private static final Bilingual TITLE =
      new Bilingual(
          "Cơ cấu đội ngũ cán bộ, công chức, viên chức",
          "Composition of cadres, civil servants and public employees");
  private static final Bilingual LEVELS =
      new Bilingual(
          "Trình độ là trình độ cao nhất có được vào ngày tính.",
          "Levels are the highest held on the day.");

  private CompositionPaper() {}

  static Paper of(Composition figures, Locale language) {
    var words = new PaperWords(language);
    var facts = new ArrayList<Paper.Fact>();
    facts.add(words.organisation(figures.organisation()));
    facts.add(words.day(figures.asOf()));
    var then = figures.comparedAsOf();
    if (then != null) {
      facts.add(words.beside(then));
    }
    var totalThen = figures.comparedTotal();
    var days =
        then == null || totalThen == null
            ? null
            : new GroupSections.Days(Figures.day(figures.asOf()), Figures.day(then), totalThen);
    var sections = new GroupSections(words, figures.unit(), days);
    var notes = new ArrayList<String>();
    if (figures.groups().stream().anyMatch(GroupSections::isUnsaid)) {
      notes.add(words.unsaid());
    }
    notes.add(LEVELS.in(language));
    notes.add(words.remainder());
    notes.add(words.source());
    return new Paper(
        TITLE.in(language),
        facts,
        figures.groups().stream().map(group -> sections.section(group, figures.total())).toList(),
        notes);
  }
}
