package vn.cadre.registry.vitae;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import vn.cadre.kernel.PartialDate;
import vn.cadre.platform.print.PdfPrinter;
import vn.cadre.registry.cadre.Levels;
import vn.cadre.registry.code.FamilyRelation;
import vn.cadre.registry.code.FamilySide;
import vn.cadre.registry.vitae.print.PrintConfig;
import vn.cadre.registry.vitae.print.PrintTemplate;
import vn.cadre.registry.vitae.print.TemplateRefusedException;
import vn.cadre.registry.vitae.print.WordPrinter;

/** Prints curricula vitae, and tries an operator's template when the service starts. */
@ApplicationScoped
class VitaePrinting {
  private final PrintTemplate template;
  private final PdfPrinter pdf;
  private final WordPrinter word;

  VitaePrinting(PrintTemplate template, PdfPrinter pdf, WordPrinter word) {
    this.template = template;
    this.pdf = pdf;
    this.word = word;
  }

  /** The shipped template was tried by the build. */
  void start(@Observes StartupEvent started, PrintConfig config) {
    if (config.template().isPresent()) {
      tryOut();
    }
  }

  /**
   * Prints somebody of whom nothing is known and somebody of whom something is, in each format.
   *
   * @throws TemplateRefusedException if the template fits one of them not
   */
  void tryOut() {
    for (var life : List.of(life(List.of()), life(List.of(relative())))) {
      var sample =
          new Form2c(life, LocalDate.EPOCH, (list, code) -> code, true).filledIn("Cơ quan");
      template.tryOut(PrintModel.of(sample), pdf, word);
    }
  }

  byte[] print(CurriculumVitae vitae, VitaeFormat format) {
    var page = template.filledIn(PrintModel.of(vitae));
    return switch (format) {
      case PDF -> pdf.print(page);
      case DOCX -> word.print(page);
    };
  }

  /** Tells templates apart. */
  String templateFingerprint() {
    return template.fingerprint();
  }

  private static Life life(List<Life.Relative> family) {
    var nobody =
        new Life.Person(
            new UUID(0, 0),
            0,
            null,
            "Nguyễn Văn An",
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            new Levels(null, null, null));
    var work = new Life.Work(PartialDate.of(1960), null, "Phòng Nội vụ", null, "Chuyên viên");
    return new Life(
        nobody,
        List.of(),
        List.of(),
        List.of(),
        family.isEmpty() ? List.of() : List.of(work),
        List.of(),
        List.of(),
        List.of(),
        family);
  }

  private static Life.Relative relative() {
    return new Life.Relative(
        FamilySide.OWN, FamilyRelation.MOTHER, "Trần Thị Bình", 1930, null, null, null);
  }
}
