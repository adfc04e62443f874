package vn.cadre.registry.cadre;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.cadre.kernel.PartialDate;
import vn.cadre.kernel.PersonName;
import vn.cadre.kernel.Text;
import vn.cadre.kernel.UuidV7;
import vn.cadre.registry.code.CadreStatus;
import vn.cadre.registry.code.Category;
import vn.cadre.registry.code.Gender;

/** One record for each person. */
@Entity
class Cadre {
  @Id UUID id = UuidV7.next();
  @Version long version;
  @Nullable String personalId;
  String fullName = "";
  @Nullable String otherNames;
  String nameSort = "";
  String nameFolded = "";

  @Enumerated(EnumType.STRING)
  @Nullable Gender gender;

  @Nullable PartialDate birthDate;
  @Nullable String ethnicGroup;
  @Nullable String religion;
  @Nullable String birthPlace;
  @Nullable String birthPlaceUnit;
  @Nullable String nativePlace;
  @Nullable String nativePlaceUnit;
  @Nullable String residence;
  @Nullable String residenceUnit;

  @Enumerated(EnumType.STRING)
  Category category = Category.CADRE;

  @Nullable PartialDate recruitedOn;
  @Nullable PartialDate partyAdmittedOn;
  @Nullable PartialDate partyOfficialOn;

  @Enumerated(EnumType.STRING)
  CadreStatus status = CadreStatus.ACTIVE;

  UUID organisationId = UuidV7.NIL;

  protected Cadre() {}

  static Cadre create(NewCadre given) {
    var cadre = new Cadre();
    cadre.describe(given);
    return cadre;
  }

  void describe(NewCadre given) {
    var name = new PersonName(given.fullName());
    personalId = given.personalId();
    fullName = name.full();
    otherNames = given.otherNames();
    nameSort = name.sortKey();
    nameFolded = searchable(fullName, otherNames);
    gender = given.gender();
    birthDate = given.birthDate();
    ethnicGroup = given.ethnicGroup();
    religion = given.religion();
    birthPlace = Place.text(given.birthPlace());
    birthPlaceUnit = Place.unitCode(given.birthPlace());
    nativePlace = Place.text(given.nativePlace());
    nativePlaceUnit = Place.unitCode(given.nativePlace());
    residence = Place.text(given.residence());
    residenceUnit = Place.unitCode(given.residence());
    category = given.category();
    recruitedOn = given.recruitedOn();
    partyAdmittedOn = given.party() == null ? null : given.party().admittedOn();
    partyOfficialOn = given.party() == null ? null : given.party().officialOn();
    organisationId = given.organisationId();
  }

  /** What a merge patch is applied to. */
  NewCadre asGiven() {
    return new NewCadre(
        personalId,
        fullName,
        otherNames,
        gender,
        birthDate,
        ethnicGroup,
        religion,
        Place.of(birthPlace, birthPlaceUnit),
        Place.of(nativePlace, nativePlaceUnit),
        Place.of(residence, residenceUnit),
        category,
        organisationId,
        recruitedOn,
        Party.of(partyAdmittedOn, partyOfficialOn));
  }

  /** Every word follows a space, so that a search for the beginning of a word is one pattern. */
  static String searchable(String fullName, @Nullable String otherNames) {
    return " " + Text.fold(otherNames == null ? fullName : fullName + " " + otherNames);
  }
}
