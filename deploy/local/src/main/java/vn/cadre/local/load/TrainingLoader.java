package vn.cadre.local.load;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import vn.cadre.local.host.Console;
import vn.cadre.local.host.DataDirectory;
import vn.cadre.local.host.FileTree;
import vn.cadre.local.host.LaunchException;
import vn.cadre.local.host.Parts;
import vn.cadre.local.issuer.SampleClients;
import vn.cadre.local.sample.TrainingSample;
import vn.cadre.local.sample.TrainingSample.Expense;

/**
 * Loads the training of the sample once the registry's part is there, through the gateway. Whatever
 * is there already is left alone, so that a load that was cut short is begun again without anything
 * coming twice.
 */
public final class TrainingLoader {
  private static final String PART = "sample-training";
  private static final int UNKNOWN_ORGANISER = 400;
  private static final Duration POLL = Duration.ofMillis(200);
  private static final Duration LEARNING_LIMIT = Duration.ofMinutes(2);

  private final DataDirectory data;
  private final Parts parts;
  private final Console console;
  private final String gateway;
  private final Tokens tokens;

  public TrainingLoader(
      DataDirectory data, Parts parts, Console console, String gateway, Tokens tokens) {
    this.data = data;
    this.parts = parts;
    this.console = console;
    this.gateway = gateway;
    this.tokens = tokens;
  }

  /** Loads it where it is not loaded yet. */
  public void load() {
    if (data.isReady(PART)) {
      return;
    }
    var directory = data.path("sample-training-files");
    FileTree.delete(directory);
    try (var api = new GatewayApi(gateway, tokens)) {
      load(api, directory);
      data.markReady(PART);
    } catch (IOException e) {
      throw new LaunchException(
          "The sample cannot be written to %s (%s): make room for it."
              .formatted(directory, LaunchException.reason(e)),
          e);
    } finally {
      FileTree.delete(directory);
    }
  }

  private void load(GatewayApi api, Path directory) throws IOException {
    var sample = TrainingSample.write(directory);
    var training = new TrainingCalls(api);
    var imports = new FileImports(api, parts, console, TrainingCalls.TRAINING + "imports");
    var plans = new TrainingPlans(api, training, imports);
    sample.organisers().forEach(code -> awaitLearned(api, code));
    imports.load(SampleClients.TRAINING, "courses", sample.courses(), "upsert");
    for (var plan : sample.plans()) {
      plans.settle(plan, plan.lines(directory));
    }
    imports.load(SampleClients.TRAINING, "classes", sample.classes(), "upsert");
    imports.load(SampleClients.TRAINING, "enrolments", sample.enrolments(), "upsert");
    spend(training, sample);
  }

  /** Training learns organisations from events; until then it knows no such organiser. */
  private void awaitLearned(GatewayApi api, String organiser) {
    var since = console.elapsed();
    while (true) {
      var path = "plans?limit=1&organiser=" + organiser;
      var answer = api.get(SampleClients.TRAINING, TrainingCalls.TRAINING + path);
      if (answer.status() != UNKNOWN_ORGANISER
          || console.elapsed().minus(since).compareTo(LEARNING_LIMIT) > 0) {
        TrainingCalls.granted(path, answer);
        return;
      }
      parts.pause(POLL);
    }
  }

  private void spend(TrainingCalls training, TrainingSample sample) {
    var spent = new HashSet<String>();
    var classes = new HashMap<String, String>();
    for (var organiser : sample.expenses().stream().map(Expense::organiser).distinct().toList()) {
      training.each(
          SampleClients.TRAINING,
          "expenses?organiser=" + organiser,
          expense -> spent.add(expense.path("document").asString("")));
      training.each(
          SampleClients.TRAINING,
          "classes?organiser=" + organiser,
          held -> classes.put(held.path("code").asString(""), held.path("id").asString("")));
    }
    var count = 0;
    for (var expense : sample.expenses()) {
      if (spent.add(expense.document())) {
        training.post(SampleClients.TRAINING, "expenses", body(expense, classes));
        count++;
      }
    }
    console.progress("sample: %,d expenses".formatted(count));
  }

  private static Map<String, ?> body(Expense expense, Map<String, String> classes) {
    return Map.of(
        "classId",
        classes.getOrDefault(expense.classCode(), ""),
        "source",
        expense.source(),
        "kind",
        expense.kind(),
        "amount",
        expense.amount(),
        "spentOn",
        expense.spentOn().toString(),
        "document",
        expense.document());
  }
}
