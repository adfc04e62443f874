package vn.cadre.platform.policy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.cadre.platform.policy.number.Numbers;
import vn.cadre.platform.policy.number.NumbersReader;
import vn.cadre.platform.policy.number.StatedNumbers;
import vn.cadre.platform.problem.Bilingual;
import vn.cadre.platform.problem.ViolationCode;
import vn.cadre.platform.problem.Violations;

/** What is wrong with a version that somebody wants to record, all of it at once. */
@ApplicationScoped
public class VersionCheck {
  private static final Bilingual ENDS_FIRST =
      new Bilingual("validTo phải sau validFrom", "validTo must lie after validFrom");
  private static final Bilingual NO_VERSION =
      new Bilingual(
          "Không có phiên bản %s còn hiệu lực chọn của gói này",
          "This pack has no version %s that is not withdrawn yet");

  private final PackKinds kinds;

  VersionCheck(PackKinds kinds) {
    this.kinds = kinds;
  }

  /**
   * Reads the numbers as the kind asks for them.
   *
   * @param path of the content in the input, empty or ending with a dot
   * @param known versions recorded so far
   */
  public void check(
      @Nullable String kind,
      VersionContent content,
      String path,
      List<PolicyVersion> known,
      Violations violations) {
    if (content.validTo() != null && !content.validFrom().isBefore(content.validTo())) {
      violations.add(path + "validTo", "ends-after-start", ENDS_FIRST);
    }
    var open =
        known.stream()
            .filter(version -> version.withdrawnBy() == null)
            .map(PolicyVersion::number)
            .collect(Collectors.toSet());
    for (int i = 0; i < content.withdrawn().size(); i++) {
      var number = content.withdrawn().get(i);
      if (!open.contains(number)) {
        violations.add(path + "withdraws[" + i + "]", "unknown-version", NO_VERSION.with(number));
      }
    }
    if (kind != null) {
      kinds
          .find(kind)
          .ifPresentOrElse(
              found ->
                  NumbersReader.read(
                      content.numbers(), found.numbers(), path + "numbers", violations),
              () ->
                  violations.add(
                      "kind", ViolationCode.NOT_ONE_OF, String.join(", ", kinds.names())));
    }
  }

  /** What today's rules miss in a version that was shipped before. */
  public void checkRecorded(String kind, ObjectNode recorded, String path, Violations violations) {
    kinds.find(kind).ifPresent(found -> checkRecorded(found, recorded, path, violations));
  }

  private static <N extends Record> void checkRecorded(
      PackKind<N> kind, ObjectNode recorded, String path, Violations violations) {
    NumbersReader.recorded(recorded, kind.numbers(), kind.addedLater(), path, violations);
  }

  /** The numbers of a version that was recorded; its kind may have gone with an older release. */
  public Optional<Numbers<?>> numbers(String kind, PolicyVersion version) {
    return kinds.find(kind).flatMap(found -> read(found, version));
  }

  /**
   * What a version states, as its kind reads it. A pack of a kind that a release has dropped, or
   * changed so that it cannot read it any more, is shown as it was recorded: nobody computes with
   * it, and it stands in nobody's way.
   */
  public StatedNumbers stated(String kind, PolicyVersion version) {
    return numbers(kind, version)
        .map(numbers -> new StatedNumbers(numbers.stated()))
        .orElseGet(() -> NumbersReader.unread(version.numbers()));
  }

  private static <N extends Record> Optional<Numbers<?>> read(
      PackKind<N> kind, PolicyVersion version) {
    return NumbersReader.recorded(
            version.numbers(), kind.numbers(), kind.addedLater(), "numbers", new Violations())
        .map(numbers -> numbers);
  }
}
