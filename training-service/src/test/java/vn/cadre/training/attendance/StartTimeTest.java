package vn.cadre.training.attendance;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StartTimeTest {

  @ParameterizedTest
  @CsvSource({
    "07:30, 07:30",
    "7:30, 07:30",
    "07:30:00, 07:30",
    "7h30, 07:30",
    "14g, 14:00",
    "0:00, 00:00",
    "0.3125, 07:30",
    "0.5, 12:00",
    "0.5729166666666666, 13:45"
  })
  void hoursAndMinutesAsPeopleWriteThemOrASheetStoresThem(String text, String time) {
    assertThat(StartTime.read(text)).hasToString(time);
  }

  @ParameterizedTest
  @ValueSource(strings = {"sáng", "24:00", "7:60", "7:", "7", "730", "1.5", "-7:30", "0.99999"})
  void whatIsNoTimeOfDayIsNone(String text) {
    assertThat(StartTime.read(text)).isNull();
  }
}
