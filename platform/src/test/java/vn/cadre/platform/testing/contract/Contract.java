package vn.cadre.platform.testing.contract;

import static org.assertj.core.api.Assertions.fail;

import java.util.List;
import java.util.stream.Stream;

/**
 * The hard rules of the contract, the same for every module; each is proven by a broken example in
 * platform's tests.
 */
public final class Contract {

  private Contract() {}

  public static List<Rule> rules() {
    return Stream.of(OperationRules.ALL, AnswerRules.ALL, InputRules.ALL, WordRules.ALL)
        .flatMap(List::stream)
        .toList();
  }

  /** Fails with everything that breaks a rule, rule by rule. */
  public static void check(Document document) {
    var report = new StringBuilder();
    for (var rule : rules()) {
      var findings = rule.findings().apply(document);
      if (!findings.isEmpty()) {
        report.append("\n\n[").append(rule.name()).append("] ").append(rule.why());
        findings.forEach(finding -> report.append("\n  - ").append(finding));
      }
    }
    if (!report.isEmpty()) {
      fail("The published OpenAPI document breaks rules of the contract:" + report);
    }
  }
}
