package vn.cadre.platform.print;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import vn.cadre.platform.problem.Bilingual;

/** A paper as XHTML. Whatever it says is text of the page, never a part of its markup. */
final class PaperPage {
  private static final String STYLE = style();
  private static final String WIDE = "@page { size: A4 landscape; }";

  private final Document page = empty();
  private static final int UPRIGHT = 620;
  private static final int LYING = 360;

  /** More than that are for a spreadsheet; printing takes a millisecond a row. */
  private static final int MOST_ROWS = 2_000;

  /** A chart and so many rows fit one page, and a reader looks from one to the other. */
  private static final int MOST_TOGETHER = 12;

  private static final Bilingual CUT =
      new Bilingual(
          "Bảng có %s dòng, in %s dòng đầu; toàn bộ có trong bản CSV và Excel.",
          "The table has %s rows, of which the first %s are printed; CSV and Excel have all.");

  private final Map<String, Chart> charts = new LinkedHashMap<>();

  private final int room;
  private final Locale language;

  private PaperPage(int room, Locale language) {
    this.room = room;
    this.language = language;
  }

  static PaperPage of(Paper paper, Locale language) {
    var made = new PaperPage(paper.wide() ? LYING : UPRIGHT, language);
    made.fill(paper);
    return made;
  }

  Document document() {
    return page;
  }

  /** By the id of the element in whose place each is drawn. */
  Map<String, Chart> charts() {
    return Map.copyOf(charts);
  }

  private void fill(Paper paper) {
    var html = page.createElement("html");
    html.setAttribute("lang", language.getLanguage());
    page.appendChild(html);
    var head = in(html, "head");
    text(head, "title", paper.title());
    meta(head, "subject", paper.title());
    meta(head, "description", paper.title());
    text(head, "style", STYLE + (paper.wide() ? WIDE : ""));
    var body = in(html, "body");
    text(body, "h1", paper.title());
    var facts = in(body, "div");
    facts.setAttribute("class", "facts");
    for (var fact : paper.facts()) {
      var line = in(facts, "p");
      text(line, "b", fact.name() + ": ");
      line.appendChild(page.createTextNode(clean(fact.value())));
    }
    for (var section : paper.sections()) {
      var place = in(body, "div");
      place.setAttribute("class", section.rows().size() <= MOST_TOGETHER ? "together" : "section");
      add(place, section);
    }
    for (var note : paper.notes()) {
      text(body, "p", note).setAttribute("class", "note");
    }
  }

  private void add(Element body, Paper.Section section) {
    if (section.title() != null) {
      text(body, "h2", section.title());
    }
    var chart = section.chart();
    if (chart != null && !chart.labels().isEmpty() && chart.fits(room)) {
      var id = "chart-" + charts.size();
      charts.put(id, chart);
      var place = in(body, "object");
      place.setAttribute("id", id);
      place.setAttribute("type", "chart");
      place.setAttribute("alt", chart.says());
      place.setAttribute("title", chart.says());
      place.setAttribute("style", "height: " + chart.height(room) + "pt");
    }
    var table = in(body, "table");
    if (section.wide()) {
      table.setAttribute("class", "wide");
    }
    var heading = in(in(table, "thead"), "tr");
    section.columns().forEach(column -> text(heading, "th", column));
    var rows = in(table, "tbody");
    var all = section.rows();
    all.stream().limit(MOST_ROWS).forEach(row -> add(rows, row));
    if (all.size() > MOST_ROWS) {
      // what they add up to stands last, and is told whatever is cut
      all.stream().skip(MOST_ROWS).filter(Paper.Row::whole).forEach(row -> add(rows, row));
      var figures = new Figures(language);
      var note =
          CUT.with(figures.count((long) all.size()), figures.count((long) MOST_ROWS)).in(language);
      text(body, "p", note).setAttribute("class", "note");
    }
  }

  private void add(Element rows, Paper.Row row) {
    var line = in(rows, "tr");
    if (row.whole()) {
      line.setAttribute("class", "whole");
    }
    var label = text(line, "td", row.label());
    label.setAttribute("class", "label");
    label.setAttribute("style", "padding-left: " + (4 + 12 * row.depth()) + "pt");
    row.figures().forEach(figure -> text(line, "td", figure));
  }

  private void meta(Element head, String name, String content) {
    var meta = in(head, "meta");
    meta.setAttribute("name", name);
    meta.setAttribute("content", clean(content));
  }

  private Element text(Element parent, String name, String text) {
    var element = in(parent, name);
    element.appendChild(page.createTextNode(clean(text)));
    return element;
  }

  private Element in(Element parent, String name) {
    var element = page.createElement(name);
    parent.appendChild(element);
    return element;
  }

  /** Control characters have no shape. */
  private static String clean(String text) {
    return text.replaceAll("[\\p{Cntrl}&&[^\\n\\t]]", " ");
  }

  private static Document empty() {
    try {
      return DocumentBuilderFactory.newInstance().newDocumentBuilder().newDocument();
    } catch (ParserConfigurationException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static String style() {
    try (InputStream css =
        Objects.requireNonNull(PaperPage.class.getResourceAsStream("/print/paper.css"))) {
      return new String(css.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
