package vn.cadre.gateway.status;

import io.quarkus.qute.TemplateInstance;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import vn.cadre.gateway.portal.Language;
import vn.cadre.platform.time.CivilClock;

/** The state of all parts for people; times are those of Vietnam. */
record StatusPage(Language lang, SuiteStatus status, Times times) implements TemplateInstance {

  /** Writes moments as offices do. */
  record Times(DateTimeFormatter format) {
    static final Times VIETNAM =
        new Times(DateTimeFormatter.ofPattern("HH:mm:ss dd/MM/yyyy").withZone(CivilClock.ZONE));

    public String of(Instant moment) {
      return format.format(moment);
    }
  }
}
