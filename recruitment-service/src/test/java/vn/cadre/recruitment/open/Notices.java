package vn.cadre.recruitment.open;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import vn.cadre.kernel.UuidV7;
import vn.cadre.platform.export.Printed;
import vn.cadre.platform.print.Paper;
import vn.cadre.platform.query.Page;
import vn.cadre.platform.query.Paging;
import vn.cadre.platform.query.Select;
import vn.cadre.platform.query.Sorting;
import vn.cadre.platform.sql.Sql;

/** Notices, of which some are published. */
@ApplicationScoped
public class Notices {
  private static final Sorting SORTING = Sorting.of("n.id", "text").by("text", "n.text", "text");

  private final Sql sql;

  Notices(Sql sql) {
    this.sql = sql;
  }

  public record Notice(UUID id, String text) {}

  public record NewNotice(String text) {}

  public record NoticeQuery(Paging paging) {}

  /** How many there are. */
  public record Count(long notices) implements Printed<Count> {
    @Override
    public List<Count> table() {
      return List.of(this);
    }

    @Override
    public Paper onPaper(Locale language) {
      return new Paper(
          "Thông báo",
          List.of(),
          List.of(
              new Paper.Section(
                  null,
                  List.of("Nội dung", "Số"),
                  List.of(Paper.Row.of("Đã công bố", 0, List.of(Long.toString(notices)))),
                  null)),
          List.of());
    }
  }

  @Transactional
  public Page<Notice> list(NoticeQuery query, String fingerprint) {
    return Select.of("n.id, n.text", "notice n")
        .page(
            sql,
            query.paging(),
            SORTING,
            fingerprint,
            row -> new Notice(row.getObject("id", UUID.class), row.getString("text")));
  }

  @Transactional
  public Count count() {
    return sql.one("SELECT count(*) FROM notice", List.of(), row -> new Count(row.getLong(1)))
        .orElseThrow();
  }

  @Transactional
  public Notice post(NewNotice given) {
    var notice = new Notice(UuidV7.next(), given.text());
    sql.update(
        "INSERT INTO notice (id, text, seen_by) VALUES (?, ?, path_ranges(path_key('/HN/')))",
        List.of(notice.id(), notice.text()));
    return notice;
  }
}
