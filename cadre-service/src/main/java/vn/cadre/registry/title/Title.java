package vn.cadre.registry.title;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.cadre.kernel.Text;
import vn.cadre.kernel.UuidV7;
import vn.cadre.registry.code.TitleRank;

/** What a post is called, wherever it exists. */
@Entity
class Title {
  @Id UUID id = UuidV7.next();
  @Version long version;
  String code = "";
  String name = "";
  String nameFolded = "";

  @Enumerated(EnumType.STRING)
  TitleRank rank = TitleRank.STAFF;

  @Nullable String titleGroup;
  boolean keyPost;

  /** Null where nobody has told since when there is such a title. */
  @Nullable LocalDate validFrom;

  protected Title() {}

  static Title create(NewTitle given) {
    var title = new Title();
    title.code = given.code();
    title.describe(
        new TitlePatch(
            given.name(), given.rank(), given.group(), given.keyPost(), given.validFrom()));
    return title;
  }

  void describe(TitlePatch change) {
    name = change.name();
    nameFolded = " " + Text.fold(name);
    rank = change.rank();
    titleGroup = change.group();
    keyPost = Boolean.TRUE.equals(change.keyPost());
    validFrom = change.validFrom();
  }
}
