package vn.cadre.registry.record;

import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.cadre.kernel.PartialDate;
import vn.cadre.platform.body.Records;
import vn.cadre.platform.imports.ImportRow;
import vn.cadre.platform.problem.Violation;
import vn.cadre.registry.decision.DecisionPaper;
import vn.cadre.registry.intake.RowProblem;

/** What a row gives of an entry: each component of the record from the column of its name. */
final class RowGiven<N extends Record> {
  static final String PERSON = "personalId";
  static final String REASON = "reason";

  /** The column of a component that is an id: a relative by number, an organisation by code. */
  private static final Map<String, String> RELATIVES = Map.of("relativeId", "relativePersonalId");

  private static final String DECISION = "decision";
  private static final String ID = "Id";

  private final Class<N> type;
  private final ImportRow row;
  private final Map<String, UUID> ids = new HashMap<>();

  private RowGiven(Class<N> type, ImportRow row) {
    this.type = type;
    this.row = row;
  }

  static <N extends Record> RowGiven<N> of(Class<N> type, ImportRow row) {
    return new RowGiven<>(type, row);
  }

  /** The columns of organisations that a record of the type points to. */
  static String[] organisationColumns(Class<? extends Record> type) {
    return ids(type)
        .filter(component -> !RELATIVES.containsKey(component.getName()))
        .map(component -> column(component.getName()))
        .toArray(String[]::new);
  }

  /** The columns of people that a record of the type points to, beside the person of the row. */
  static List<String> relativeColumns(Class<? extends Record> type) {
    return ids(type)
        .map(RecordComponent::getName)
        .filter(RELATIVES::containsKey)
        .map(RowGiven::column)
        .toList();
  }

  /** Finds what the row points to; what is not there refuses it. */
  void resolve(Map<String, UUID> organisations, Map<String, UUID> people) {
    ids(type)
        .map(RecordComponent::getName)
        .forEach(name -> {
          var relative = RELATIVES.containsKey(name);
          var code = row.text(column(name));
          var id = code == null ? null : (relative ? people : organisations).get(code);
          if (id != null) {
            ids.put(name, id);
          } else if (code != null) {
            (relative ? RowProblem.UNKNOWN_CADRE : RowProblem.UNKNOWN_ORGANISATION)
                .at(row, column(name));
          }
        });
  }

  /**
   * The record.
   *
   * @param before what stands where the row gives nothing
   */
  N read(@Nullable DecisionPaper paper, @Nullable N before) {
    var kept = before == null ? Map.<String, @Nullable Object>of() : Fields.of(before);
    return Records.create(
        type,
        Arrays.stream(type.getRecordComponents())
            .map(component -> {
              var value = value(component, paper);
              return value == null ? kept.get(component.getName()) : value;
            })
            .toArray());
  }

  private @Nullable Object value(RecordComponent component, @Nullable DecisionPaper paper) {
    var name = component.getName();
    var kind = component.getType();
    if (kind == DecisionPaper.class) {
      return paper;
    }
    if (kind == UUID.class) {
      return ids.get(name);
    }
    if (kind == PartialDate.class) {
      return row.date(name);
    }
    if (kind == LocalDate.class) {
      return row.day(name);
    }
    if (kind == Integer.class) {
      return row.whole(name);
    }
    if (kind == Long.class) {
      var whole = row.whole(name);
      return whole == null ? null : Long.valueOf(whole);
    }
    return kind.isEnum() ? constant(kind, name) : row.text(name);
  }

  private @Nullable Object constant(Class<?> kind, String name) {
    var code = row.text(name);
    return Arrays.stream(kind.getEnumConstants())
        .filter(constant -> ((Enum<?>) constant).name().equals(code))
        .findFirst()
        .orElse(null);
  }

  /** Refuses the row with what a request would be refused with, by the names of its columns. */
  void refuse(List<Violation> violations) {
    for (var violation : violations) {
      var column = column(violation.field());
      if (row.violations().stream().noneMatch(known -> known.field().equals(column))) {
        row.reject(column, violation.code(), violation.message());
      }
    }
  }

  private static Stream<RecordComponent> ids(Class<? extends Record> type) {
    return Arrays.stream(type.getRecordComponents())
        .filter(component -> component.getType() == UUID.class);
  }

  static String column(String field) {
    if (field.startsWith(DECISION + ".")) {
      var part = field.substring(DECISION.length() + 1);
      return DECISION + Character.toUpperCase(part.charAt(0)) + part.substring(1);
    }
    if (field.equals(DECISION)) {
      return "decisionNumber";
    }
    if (RELATIVES.containsKey(field)) {
      return RELATIVES.get(field);
    }
    return field.endsWith(ID) && !field.equals(PERSON)
        ? field.substring(0, field.length() - ID.length()) + "Code"
        : field;
  }
}
