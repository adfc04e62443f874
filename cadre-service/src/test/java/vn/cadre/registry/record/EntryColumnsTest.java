package vn.cadre.registry.record;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.arc.All;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.lang.annotation.Annotation;
import java.lang.reflect.Field;
import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import vn.cadre.kernel.PartialDate;
import vn.cadre.platform.imports.Column;
import vn.cadre.platform.imports.ColumnType;
import vn.cadre.registry.RegistryTest;
import vn.cadre.registry.decision.DecisionPaper;

/** A file can say whatever a request can, within the same bounds. */
@RegistryTest
class EntryColumnsTest {
  /** What no file says; ADR 0041. */
  private static final List<String> LEFT_OUT = List.of("evaluationId");

  @Inject @All List<EntryIntake<?, ?>> intakes;

  @Test
  void eachKindHasItsImport() {
    assertThat(intakes)
        .extracting(EntryIntake::name)
        .containsExactlyInAnyOrder(
            "work-history",
            "family-members",
            "salary-steps",
            "rewards",
            "disciplines",
            "evaluations",
            "political-conclusions",
            "comments");
  }

  @Test
  void eachFieldOfARequestHasItsColumn() {
    for (var intake : intakes) {
      var columns =
          intake.columns().stream().collect(Collectors.toMap(Column::field, column -> column));
      for (var component : intake.given().getRecordComponents()) {
        var where = intake.name() + "." + component.getName();
        if (component.getType() == DecisionPaper.class) {
          assertThat(columns).as(where).containsKeys("decisionNumber", "decisionType");
        } else if (!LEFT_OUT.contains(component.getName())) {
          var column = columns.get(RowGiven.column(component.getName()));
          assertThat(column).as(where).isNotNull();
          assertThat(fits(component, column.type())).as(where + " " + column.type()).isTrue();
          assertThat(column.required()).as(where).isEqualTo(isRequired(component));
        }
      }
    }
  }

  @Test
  void eachColumnSaysItsHeadingAndNoTwoSayTheSame() {
    for (var intake : intakes) {
      assertThat(intake.columns()).extracting(Column::header).doesNotHaveDuplicates();
      assertThat(intake.columns()).extracting(Column::field).doesNotHaveDuplicates();
    }
  }

  private static boolean isRequired(RecordComponent component) {
    return component.isAnnotationPresent(NotNull.class)
        || has(component, NotNull.class)
        || has(component, NotBlank.class);
  }

  private static boolean fits(RecordComponent component, ColumnType type) {
    var of = component.getType();
    return switch (type) {
      case ColumnType.Prose prose -> of == String.class && prose.maxLength() == size(component);
      case ColumnType.Code code ->
          of == UUID.class || of == String.class && code.maxLength() == size(component);
      case ColumnType.Digits digits -> of == UUID.class;
      case ColumnType.Day day -> of == LocalDate.class;
      case ColumnType.PartialDay day -> of == PartialDate.class;
      case ColumnType.Whole whole ->
          (of == Integer.class || of == Long.class)
              && whole.least() == annotation(component, Min.class).value()
              && whole.most() == annotation(component, Max.class).value();
      case ColumnType.Truth truth -> of == Boolean.class;
      case ColumnType.Choice choice ->
          of.isEnum() && choice.options().size() == of.getEnumConstants().length;
    };
  }

  private static int size(RecordComponent component) {
    return annotation(component, Size.class).max();
  }

  private static boolean has(RecordComponent component, Class<? extends Annotation> type) {
    return field(component).isAnnotationPresent(type);
  }

  private static <A extends Annotation> A annotation(RecordComponent component, Class<A> type) {
    return field(component).getAnnotation(type);
  }

  private static Field field(RecordComponent component) {
    return Arrays.stream(component.getDeclaringRecord().getDeclaredFields())
        .filter(field -> field.getName().equals(component.getName()))
        .findFirst()
        .orElseThrow();
  }
}
