package vn.cadre.local.faults;

/** What may be killed. */
enum Victim {
  SERVICE("cadre-service"),
  CONSUMER("training-service"),
  BROKER("broker"),
  DATABASE("database");

  private final String label;

  Victim(String label) {
    this.label = label;
  }

  String label() {
    return label;
  }
}
