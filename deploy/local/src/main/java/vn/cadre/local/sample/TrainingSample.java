package vn.cadre.local.sample;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;

/**
 * The training of the sample, for whichever size: files to import, and what is posted one by one.
 * The same every time.
 *
 * @param courses rows of the import {@code courses}
 * @param plans to be drafted, filled from their lines, submitted and approved before any class
 * @param classes rows of the import {@code classes}
 * @param enrolments rows of the import {@code enrolments}
 * @param expenses of these classes
 * @param organisers codes of whoever plans or holds
 */
public record TrainingSample(
    Path courses,
    List<Plan> plans,
    Path classes,
    Path enrolments,
    List<Expense> expenses,
    Set<String> organisers) {
  private static final JsonMapper JSON = JsonMapper.shared();

  public TrainingSample {
    plans = List.copyOf(plans);
    expenses = List.copyOf(expenses);
    organisers = Set.copyOf(organisers);
  }

  /** A plan with the paper that approves it. */
  public record Plan(
      String organiser, int year, String name, String number, LocalDate decided, String issuer) {

    /** Rows of the import {@code plan-lines}, beside the other files. */
    public Path lines(Path dir) {
      return dir.resolve("plan-lines-%s-%d.ndjson".formatted(organiser, year));
    }
  }

  /**
   * Money that was spent.
   *
   * @param amount whole VND
   * @param document its voucher, which no two have
   */
  public record Expense(
      String organiser,
      String classCode,
      String source,
      String kind,
      long amount,
      LocalDate spentOn,
      String document) {}

  /**
   * Writes the files.
   *
   * @param dir created if need be; files of the same names are replaced
   */
  public static TrainingSample write(Path dir) throws IOException {
    TrainingRecords records = new TrainingRecords();
    SplittableRandom random = new SplittableRandom(Sample.SEED);
    TrainingOfQuangNinh.record(records, random);
    TrainingOfDistricts.record(records, random);
    Files.createDirectories(dir);
    List<Plan> plans = new ArrayList<>();
    for (TrainingRecords.Planned planned : records.plans) {
      write(planned.plan().lines(dir), planned.lines());
      plans.add(planned.plan());
    }
    Set<String> organisers =
        records.classes.stream()
            .map(row -> String.valueOf(row.values().get("organiserCode")))
            .collect(Collectors.toCollection(TreeSet::new));
    plans.forEach(plan -> organisers.add(plan.organiser()));
    return new TrainingSample(
        write(
            dir.resolve("courses.ndjson"),
            Arrays.stream(Programme.values()).map(Programme::row).toList()),
        plans,
        write(dir.resolve("classes.ndjson"), records.classes),
        write(dir.resolve("enrolments.ndjson"), records.enrolments),
        records.expenses,
        organisers);
  }

  private static Path write(Path file, List<Row> rows) throws IOException {
    try (BufferedWriter out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
      for (Row row : rows) {
        out.write(JSON.writeValueAsString(row.values()));
        out.write('\n');
      }
    }
    return file;
  }
}
