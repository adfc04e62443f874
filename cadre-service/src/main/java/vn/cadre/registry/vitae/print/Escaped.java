package vn.cadre.registry.vitae.print;

import io.quarkus.qute.Expression;
import io.quarkus.qute.ResultMapper;
import io.quarkus.qute.TemplateNode.Origin;

/** Whatever the record says is text of the page, never a part of its markup. */
final class Escaped implements ResultMapper {

  @Override
  public boolean appliesTo(Origin origin, Object result) {
    return true;
  }

  @Override
  public String map(Object result, Expression expression) {
    var text = new StringBuilder();
    result
        .toString()
        .codePoints()
        .forEach(c -> {
          switch (c) {
            case '&' -> text.append("&amp;");
            case '<' -> text.append("&lt;");
            case '>' -> text.append("&gt;");
            case '"' -> text.append("&quot;");
            default -> text.appendCodePoint(isXml(c) ? c : ' ');
          }
        });
    return text.toString();
  }

  /** XML 1.0 has no place for the rest, not even escaped. */
  private static boolean isXml(int c) {
    return c == '\t'
        || c == '\n'
        || c == '\r'
        || c >= 0x20 && c <= 0xD7FF
        || c >= 0xE000 && c <= 0xFFFD
        || c >= 0x10000;
  }
}
