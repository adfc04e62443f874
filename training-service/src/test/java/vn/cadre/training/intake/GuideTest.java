package vn.cadre.training.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.cadre.training.klass.Classroom.today;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import vn.cadre.platform.testing.Tokens;
import vn.cadre.training.TrainingTest;
import vn.cadre.training.certificate.Finals;

@TrainingTest
class GuideTest {
  private static final Pattern EXAMPLE =
      Pattern.compile("```(csv|ndjson) ([a-z-]+)\\n(.*?)```", Pattern.DOTALL);

  @Test
  void theExamplesOfTheGuideAreTakenAsTheyStand() throws Exception {
    try (var finals = new Finals()) {
      var klass = finals.klass(finals.course(null, "5"), "COMPLETED");
      var day = today().minusDays(3);
      finals.session(klass, day.atTime(7, 30));
      finals.outsider(klass, "Nguyễn Thị Thu", "1985-05-12");
      finals.outsider(klass, "Trần Văn Minh", null);
      var guide = read();
      var taken = new ArrayList<String>();
      for (var example : EXAMPLE.matcher(guide).results().toList()) {
        var rows =
            example
                .group(3)
                .replace("QUANG-NINH", finals.school.code())
                .replace("TC-LLCT-2026-01", finals.codeOf(klass))
                .replace("02/03/2026", day.format(DateTimeFormatter.ofPattern("dd/MM/yyyy")));
        var sent =
            ImportedFile.sent(
                Tokens.of("training-manager", finals.school.code()),
                example.group(2),
                "create",
                "vi-du." + example.group(1),
                rows.getBytes(StandardCharsets.UTF_8));
        assertThat(sent.findings()).as(rows).isEmpty();
        assertThat(sent.counts()).isEqualTo("COMPLETED 2 0");
        taken.add(example.group(2));
      }
      assertThat(taken).containsExactly("attendance", "results", "expenses");
    }
  }

  private static String read() throws IOException {
    return Files.readString(Path.of("../deploy/training-files.md"));
  }
}
