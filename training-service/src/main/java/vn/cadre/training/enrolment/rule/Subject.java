package vn.cadre.training.enrolment.rule;

/** Under which law somebody serves, by the registry's list {@code category}. */
public enum Subject {
  CADRE,
  CIVIL_SERVANT,
  PUBLIC_EMPLOYEE,
  NON_SPECIALISED
}
