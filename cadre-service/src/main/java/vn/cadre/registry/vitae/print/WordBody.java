package vn.cadre.registry.vitae.print;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.TableWidthType;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblWidth;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.Text;
import vn.cadre.platform.print.Typeface;

/** Writes the body of a page into a document, element by element of the {@link Vocabulary}. */
final class WordBody {
  private static final int BODY = 13;
  private static final int TITLE = 15;
  private static final int CELL = 12;
  private static final int SMALL = 11;
  // twentieths of a point
  private static final int AFTER_PARAGRAPH = 80;
  private static final int AROUND_HEADING = 160;
  private static final int ABOVE_CELL = 40;
  private static final int BESIDE_CELL = 80;
  private static final double LINES = 1.15;
  private static final Pattern SHARE = Pattern.compile("width:\\s*(\\d+(?:\\.\\d+)?)%");

  private final XWPFDocument word;
  private final int width;

  /**
   * @param width of the text, in twentieths of a point
   */
  WordBody(XWPFDocument word, int width) {
    this.word = word;
    this.width = width;
  }

  /** How a run of letters looks. */
  private record Look(int size, boolean bold, boolean italic) {
    Look of(Element element) {
      return new Look(
          has(element, "small") ? SMALL : size,
          bold || element.getTagName().equals("b"),
          italic || element.getTagName().equals("i") || has(element, "italic"));
    }
  }

  void write(Element container) {
    for (var element : children(container)) {
      switch (element.getTagName()) {
        case "h1" -> heading(element, 1, TITLE);
        case "h2" -> heading(element, 2, BODY);
        case "table" -> table(element);
        case "div" -> write(element);
        default -> paragraph(word.createParagraph(), element, new Look(BODY, false, false));
      }
    }
  }

  private void heading(Element element, int level, int size) {
    var paragraph = word.createParagraph();
    paragraph.setStyle("Heading" + level);
    paragraph(paragraph, element, new Look(size, true, false));
    paragraph.setSpacingBefore(AROUND_HEADING);
    paragraph.setKeepNext(true);
    paragraph.setAlignment(level == 1 ? ParagraphAlignment.CENTER : ParagraphAlignment.LEFT);
  }

  private static void paragraph(XWPFParagraph paragraph, Element element, Look look) {
    paragraph.setSpacingAfter(AFTER_PARAGRAPH);
    paragraph.setSpacingBetween(LINES);
    paragraph.setAlignment(alignment(element));
    if (has(element, "keep")) {
      paragraph.setKeepNext(true);
    }
    letters(paragraph, element, look.of(element));
  }

  private static ParagraphAlignment alignment(Element element) {
    if (has(element, "center")) {
      return ParagraphAlignment.CENTER;
    }
    if (has(element, "right")) {
      return ParagraphAlignment.RIGHT;
    }
    return ParagraphAlignment.LEFT;
  }

  private static void letters(XWPFParagraph paragraph, Element element, Look look) {
    for (var node = element.getFirstChild(); node != null; node = node.getNextSibling()) {
      switch (node) {
        case Element br when br.getTagName().equals("br") -> paragraph.createRun().addBreak();
        case Element inner -> letters(paragraph, inner, look.of(inner));
        case Text text -> run(paragraph, text.getData(), look);
        default -> {} // comments
      }
    }
  }

  /** White space as HTML has it: one space, and none where a paragraph begins. */
  private static void run(XWPFParagraph paragraph, String text, Look look) {
    var collapsed = text.replaceAll("[ \\t\\r\\n]+", " ");
    var shown = paragraph.getRuns().isEmpty() ? collapsed.stripLeading() : collapsed;
    if (!shown.isEmpty()) {
      var run = paragraph.createRun();
      run.setText(shown);
      run.setFontFamily(Typeface.FAMILY);
      run.setFontSize(look.size());
      if (look.bold()) {
        run.setBold(true);
      }
      if (look.italic()) {
        run.setItalic(true);
      }
    }
  }

  private void table(Element element) {
    var rows = descendants(element, "tr");
    if (rows.isEmpty()) {
      return;
    }
    var columns = children(rows.getFirst()).size();
    var table = word.createTable(rows.size(), columns);
    var plain = has(element, "plain");
    table.setWidth(width);
    table.setWidthType(TableWidthType.DXA);
    if (plain) {
      table.removeBorders();
    } else {
      table.setCellMargins(ABOVE_CELL, BESIDE_CELL, ABOVE_CELL, BESIDE_CELL);
      // or its border stands out of the margin by as much as its text keeps from it
      var indent = table.getCTTbl().getTblPr().addNewTblInd();
      indent.setType(STTblWidth.DXA);
      indent.setW(BigInteger.valueOf(BESIDE_CELL));
    }
    var widths = widths(element, columns);
    for (int i = 0; i < rows.size(); i++) {
      row(table.getRow(i), rows.get(i), widths, plain ? BODY : CELL);
    }
    grid(table, widths);
    // Word joins tables that touch
    word.createParagraph().setSpacingAfter(0);
  }

  private static void row(XWPFTableRow row, Element element, int[] widths, int size) {
    // as on the PDF: what is cut in two by a page reads as two entries
    row.setCantSplitRow(true);
    if (element.getParentNode().getNodeName().equals("thead")) {
      row.setRepeatHeader(true);
    }
    var cells = children(element);
    for (int i = 0; i < cells.size() && i < widths.length; i++) {
      cell(row.getCell(i), cells.get(i), size);
      row.getCell(i).setWidth(Integer.toString(widths[i]));
    }
  }

  private static void cell(XWPFTableCell cell, Element element, int size) {
    var heads = element.getTagName().equals("th");
    var look = new Look(size, heads, false);
    var paragraphs =
        children(element).stream().filter(inner -> inner.getTagName().equals("p")).toList();
    if (paragraphs.isEmpty()) {
      var only = cell.getParagraphs().getFirst();
      letters(only, element, look);
      only.setAlignment(heads ? ParagraphAlignment.CENTER : ParagraphAlignment.LEFT);
      return;
    }
    for (var inner : paragraphs) {
      var paragraph =
          inner == paragraphs.getFirst() ? cell.getParagraphs().getFirst() : cell.addParagraph();
      paragraph(paragraph, inner, look);
    }
  }

  private static void grid(XWPFTable table, int[] widths) {
    var grid = table.getCTTbl().getTblGrid();
    if (grid == null) {
      grid = table.getCTTbl().addNewTblGrid();
    }
    while (grid.sizeOfGridColArray() > 0) {
      grid.removeGridCol(0);
    }
    for (var each : widths) {
      grid.addNewGridCol().setW(BigInteger.valueOf(each));
    }
  }

  /** As the columns say by {@code style="width: 30%"}; else all alike. */
  private int[] widths(Element table, int columns) {
    var shares =
        descendants(table, "col").stream()
            .map(column -> SHARE.matcher(column.getAttribute("style")))
            .filter(Matcher::find)
            .map(share -> Double.parseDouble(share.group(1)))
            .toList();
    if (shares.size() != columns) {
      var alike = new int[columns];
      Arrays.fill(alike, width / columns);
      return alike;
    }
    return shares.stream().mapToInt(share -> (int) (share * width / 100)).toArray();
  }

  private static boolean has(Element element, String name) {
    return Arrays.asList(element.getAttribute("class").split("\\s+")).contains(name);
  }

  private static List<Element> children(Element parent) {
    var children = new ArrayList<Element>();
    for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
      if (node instanceof Element element) {
        children.add(element);
      }
    }
    return children;
  }

  private static List<Element> descendants(Element parent, String name) {
    var found = new ArrayList<Element>();
    var nodes = parent.getElementsByTagName(name);
    for (int i = 0; i < nodes.getLength(); i++) {
      found.add((Element) nodes.item(i));
    }
    return found;
  }
}
