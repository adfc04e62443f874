package vn.cadre.training.recording;

/**
 * What is told to the registry and answered. Its answers stand in {@code <table>_recording}, by the
 * same id: an answer is no change of what it answers, and must not be told to the registry again.
 *
 * @param aggregate as its events name it: {@code certificates}
 * @param table its rows: {@code certificate}
 * @param key the column of its id
 * @param over the state in which nothing of it belongs in the record
 */
public record Subject(String aggregate, String table, String key, String over) {
  /** What {@link #beside} adds to a row. */
  public static final String COLUMNS = "r.answer, r.since, r.qualification_id, r.reasons";

  String answers() {
    return table + "_recording";
  }

  /**
   * Joins the answer as {@code r}; {@link Recordings#deadline} is its argument.
   *
   * @param id the column that holds the id of the row
   */
  public String beside(String id) {
    return """
     LEFT JOIN (SELECT w.id, w.since, w.qualification_id, w.reasons::text AS reasons,
      CASE WHEN w.state = 'SENT' AND w.since < ? THEN 'STUCK' ELSE w.state END AS answer
    FROM %s w) r ON r.id = %s\
    """
        .formatted(answers(), id);
  }

  /**
   * Those that somebody has to settle, with {@code id}, {@code since} and {@code answer}; {@link
   * Recordings#deadline} is its argument.
   */
  public String toSettle() {
    // the two parts have an index each
    return """
    SELECT id, since, 'STUCK' AS answer FROM %1$s WHERE state = 'SENT' AND since < ?
    UNION ALL
    SELECT id, since, 'REFUSED' FROM %1$s WHERE state = 'REFUSED'\
    """
        .formatted(answers());
  }
}
