package vn.cadre.local.sample;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Writes the sample; the same size is the same to the byte, every time. */
public final class Sample {
  static final long SEED = 20_210_512L;

  private Sample() {}

  /**
   * Writes one {@code NN-kind.ndjson} file for each kind of import, to be imported in the order of
   * their names.
   *
   * @param dir created if need be; files of the same names are replaced
   */
  public static void write(SampleSize size, Path dir) throws IOException {
    new SampleWriter(roster(size), dir).write();
  }

  static Roster roster(SampleSize size) {
    Roster roster = new Roster();
    PersonalIds ids = new PersonalIds();
    roster.add(Districts.province("HUNG-YEN", "Tỉnh Hưng Yên", "33"));
    roster.add(Districts.province("LANG-SON", "Tỉnh Lạng Sơn", "20"));
    roster.add(Districts.province("HA-NOI", "Thành phố Hà Nội", "01"));
    QuangNinh quangNinh = QuangNinh.organisations(roster, ids);

    Locality kimDong = KimDong.build(roster, ids);
    Locality chiLang = ChiLang.build(roster, ids);
    Locality haDong = HaDong.build(roster, ids);
    Locality hoanhBo = HoanhBo.build(roster, ids);
    Locality haLong = HaLong.succeed(hoanhBo, ids);
    quangNinh.staff();
    QuangNinhTurns.decide(roster);
    DocumentTree.register(roster);
    quangNinh.mergeDepartments();

    Reform.carryOut(kimDong, "HY", "HUNG-YEN", List.copyOf(kimDong.communes().keySet()));
    Reform.carryOut(chiLang, "LS", "LANG-SON", List.copyOf(chiLang.communes().keySet()));
    Reform.carryOut(haDong, "HN", "HA-NOI", HaDong.mergeWards(haDong));
    Reform.carryOut(haLong, "QN", "QUANG-NINH", List.copyOf(haLong.communes().keySet()));
    retire(roster, SampleFacts.WRITTEN_FOR);
    if (size == SampleSize.PROVINCE) {
      ProvinceOfToday.add(roster, ids);
    }
    return roster;
  }

  private static void retire(Roster roster, LocalDate day) {
    for (Person person : new ArrayList<>(roster.people())) {
      if (person.lastMainPost().to() == null && !person.pensionFrom().isAfter(day)) {
        person.leave(person.pensionFrom());
      }
    }
  }
}
