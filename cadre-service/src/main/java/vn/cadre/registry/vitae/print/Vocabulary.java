package vn.cadre.registry.vitae.print;

import java.util.Set;
import java.util.TreeSet;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** The elements of HTML that both PDF and DOCX can show; a template uses no others. */
final class Vocabulary {
  private static final Set<String> KNOWN =
      Set.of(
          "html",
          "head",
          "title",
          "meta",
          "style",
          "body",
          "div",
          "h1",
          "h2",
          "p",
          "b",
          "i",
          "span",
          "br",
          "table",
          "colgroup",
          "col",
          "thead",
          "tbody",
          "tr",
          "th",
          "td");
  private static final Set<String> UNKNOWN_ATTRIBUTES = Set.of("colspan", "rowspan", "src", "href");

  private Vocabulary() {}

  /** What of a template DOCX could not show, by name; none in a good one. */
  static Set<String> strangers(Document template) {
    var strangers = new TreeSet<String>();
    var elements = template.getElementsByTagName("*");
    for (int i = 0; i < elements.getLength(); i++) {
      var element = (Element) elements.item(i);
      if (!KNOWN.contains(element.getTagName())) {
        strangers.add("<" + element.getTagName() + ">");
      }
      UNKNOWN_ATTRIBUTES.stream()
          .filter(element::hasAttribute)
          .forEach(attribute -> strangers.add(attribute + "="));
    }
    return strangers;
  }
}
