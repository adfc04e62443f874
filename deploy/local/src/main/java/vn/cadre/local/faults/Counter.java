package vn.cadre.local.faults;

import tools.jackson.databind.JsonNode;

/**
 * A number kept in a person's field of other names, with the marker of the write that set it:
 * {@code 17 R7-W3-42}.
 */
record Counter(long value, String marker) {
  static final Counter ZERO = new Counter(0, "");

  /** Of a person as answered by the API or told by an event. */
  static Counter of(JsonNode person) {
    var text = person.path("otherNames").asString("");
    var space = text.indexOf(' ');
    return space < 0
        ? ZERO
        : new Counter(Long.parseLong(text.substring(0, space)), text.substring(space + 1));
  }

  Counter next(String marker) {
    return new Counter(value + 1, marker);
  }

  String text() {
    return value + " " + marker;
  }
}
