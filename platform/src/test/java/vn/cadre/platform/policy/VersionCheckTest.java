package vn.cadre.platform.policy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.cadre.kernel.Span;
import vn.cadre.platform.policy.number.NumberUnit;
import vn.cadre.platform.policy.number.StatedNumber;

class VersionCheckTest {

  record Limits(int years) {}

  private final PackKind<Limits> limits =
      new PackKind<>() {
        @Override
        public String name() {
          return "limits";
        }

        @Override
        public Class<Limits> numbers() {
          return Limits.class;
        }
      };

  private final VersionCheck check = new VersionCheck(new PackKinds(List.of(limits)));

  private static PolicyVersion saying(String numbers) {
    try {
      return new PolicyVersion(
          new UUID(0, 1),
          1,
          new Span(LocalDate.of(2021, 1, 1), null),
          "Nghị định 1",
          null,
          (ObjectNode) new ObjectMapper().readTree(numbers),
          List.of(),
          null,
          null,
          Instant.EPOCH,
          "test");
    } catch (IOException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  @Test
  void aVersionOfAKindThatAReleaseDroppedIsShownAsItWasRecorded() {
    var version =
        saying(
            """
            {"age":{"value":"P60Y","verified":true,"citation":"Điều 4"},
             "bands":{"value":[{"until":2025,"verified":false}],"verified":true}}\
            """);
    assertThat(check.numbers("dropped", version)).isEmpty();
    var stated = check.stated("dropped", version);
    assertThat(stated.stated().keySet()).containsExactly("age", "bands");
    assertThat(stated.stated().get("age").citation()).isEqualTo("Điều 4");
    assertThat(stated.map(StatedNumber::unit).values()).containsOnly(NumberUnit.UNREAD);
    assertThat(stated.unverified()).containsExactly("bands");
  }

  @Test
  void aVersionThatItsKindCannotReadAnyMoreIsShownAsItWasRecordedToo() {
    var version = saying("{\"years\":{\"value\":\"five\",\"verified\":true}}");
    assertThat(check.stated("limits", version).map(StatedNumber::unit))
        .containsEntry("years", NumberUnit.UNREAD);
  }

  @Test
  void aVersionThatItsKindReadsIsShownWithItsUnits() {
    var version = saying("{\"years\":{\"value\":5,\"verified\":true}}");
    assertThat(check.stated("limits", version).map(StatedNumber::unit))
        .containsEntry("years", NumberUnit.INTEGER);
  }
}
