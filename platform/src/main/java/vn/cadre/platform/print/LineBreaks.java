package vn.cadre.platform.print;

import com.openhtmltopdf.extend.FSTextBreaker;
import java.text.BreakIterator;
import java.util.Locale;

/** Where a line may end: as Unicode says, so that dates and decision numbers stay whole. */
final class LineBreaks implements FSTextBreaker {
  private final BreakIterator places = BreakIterator.getLineInstance(Locale.of("vi"));

  @Override
  public int next() {
    return places.next();
  }

  @Override
  public void setText(String text) {
    places.setText(text);
  }
}
