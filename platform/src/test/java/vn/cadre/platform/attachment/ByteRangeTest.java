package vn.cadre.platform.attachment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.cadre.platform.problem.ProblemException;

class ByteRangeTest {

  @ParameterizedTest
  @CsvSource({
    "bytes=0-0, 0, 0",
    "bytes=10-, 10, 99",
    "bytes=10-1000, 10, 99",
    "bytes=-10, 90, 99",
    "bytes=-1000, 0, 99"
  })
  void aRangeIsCutToTheFile(String header, long first, long last) {
    assertThat(ByteRange.of(header, 100)).contains(new ByteRange(first, last));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "bytes=-", "bytes=0-1,5-6", "bytes=5-1", "lines=1-2", "bytes=x-"})
  void whatIsNoSingleRangeMeansTheWholeFile(String header) {
    assertThat(ByteRange.of(header, 100)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"bytes=100-", "bytes=100-200", "bytes=-0"})
  void aRangeWithoutAByteIsRefused(String header) {
    assertThatThrownBy(() -> ByteRange.of(header, 100))
        .isInstanceOfSatisfying(
            ProblemException.class,
            refused -> assertThat(refused.headers()).containsEntry("Content-Range", "bytes */100"));
  }

  @Test
  void theWholeIsARangeToo() {
    assertThat(ByteRange.whole(100).length()).isEqualTo(100);
    assertThat(new ByteRange(10, 19).contentRange(100)).isEqualTo("bytes 10-19/100");
  }
}
