package vn.cadre.platform.export;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.TreeSet;
import vn.cadre.platform.identity.Caller;
import vn.cadre.platform.identity.CurrentCaller;
import vn.cadre.platform.print.Paper;
import vn.cadre.platform.print.PaperPrinter;
import vn.cadre.platform.problem.Bilingual;
import vn.cadre.platform.scope.PublicSight;
import vn.cadre.platform.time.CivilClock;
import vn.cadre.platform.web.RequestLanguage;

/**
 * Prints statistics, each with what was asked, in whose scope unless anyone may have it, and when.
 */
@ApplicationScoped
class Papers {
  private static final DateTimeFormatter AT = DateTimeFormatter.ofPattern("HH:mm dd/MM/yyyy");
  private static final Bilingual ASKED = new Bilingual("Tham số", "Parameters");
  private static final Bilingual SCOPE = new Bilingual("Phạm vi được xem", "Scope of the reader");
  private static final Bilingual EVERYTHING =
      new Bilingual("toàn bộ cơ sở dữ liệu", "the whole register");
  private static final Bilingual MADE = new Bilingual("Lập lúc", "Made at");

  private final PaperPrinter printer;
  private final CurrentCaller caller;
  private final ResourceInfo resource;
  private final Places places;
  private final Clock clock;

  Papers(
      PaperPrinter printer,
      CurrentCaller caller,
      ResourceInfo resource,
      Places places,
      Clock clock) {
    this.printer = printer;
    this.caller = caller;
    this.resource = resource;
    this.places = places;
    this.clock = clock;
  }

  /** The whole file, made before anything of it is sent. */
  byte[] print(Printed<?> statistic, ContainerRequestContext request) {
    var language = RequestLanguage.of(request.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
    var facts = new ArrayList<Paper.Fact>();
    var asked = asked(request);
    if (!asked.isEmpty()) {
      facts.add(new Paper.Fact(ASKED.in(language), asked));
    }
    if (!PublicSight.of(resource.getResourceMethod())) {
      facts.add(new Paper.Fact(SCOPE.in(language), scope(caller.get(), language)));
    }
    facts.add(
        new Paper.Fact(MADE.in(language), AT.format(clock.instant().atZone(CivilClock.ZONE))));
    var paper = statistic.onPaper(language).with(facts);
    return places.inOne(() -> printer.print(paper, language));
  }

  private static String scope(Caller who, Locale language) {
    return who.everywhere()
        ? EVERYTHING.in(language)
        : String.join(", ", new TreeSet<>(who.organisationCodes()));
  }

  /** As it was asked, so that the same figures can be had again. */
  private static String asked(ContainerRequestContext request) {
    var parameters = new ArrayList<String>();
    new TreeMap<>(request.getUriInfo().getQueryParameters())
        .forEach((name, values) -> parameters.add(name + " = " + list(values)));
    return String.join("; ", parameters);
  }

  private static String list(List<String> values) {
    return String.join(", ", values);
  }
}
