package vn.cadre.training.report;

/** What is counted by a query of its own. */
enum Measure {
  /** Classes of the lines that count, those of them that were held, and what is short of them. */
  PLANNED(
      """
      sum(l.classes) AS planned, sum(h.held) AS of_plan, sum(greatest(l.classes - h.held, 0)) AS shortfall,
        sum((SELECT sum(b.amount) FROM jsonb_to_recordset(l.budget) AS b (amount bigint))) AS budget\
      """,
      """
      planned_line l JOIN organisation o ON o.id = l.organisation_id JOIN course k ON k.id = l.course_id
      CROSS JOIN LATERAL (SELECT count(*) AS held FROM training_class t
                          WHERE t.plan_line_id = l.id AND t.state IN ('RUNNING', 'COMPLETED')) h\
      """,
      "l.path",
      "l.abroad",
      "make_date(l.year, 1, 1) >= ? AND make_date(l.year + 1, 1, 1) <= ?"),
  /** Classes that were held. */
  HELD(
      "count(*) AS held",
      """
      training_class c JOIN organisation o ON o.id = c.organisation_id JOIN course k ON k.id = c.course_id\
      """,
      "c.path",
      "c.abroad",
      "c.from_day >= ? AND c.from_day < ? AND c.state IN ('RUNNING', 'COMPLETED')"),
  /** Enrolments approved in them: each a turn, of persons who may come more than once. */
  LEARNERS(
      "count(*) AS turns, count(DISTINCT coalesce(n.cadre_id, n.outside_person_id)) AS persons",
      """
      enrolment n JOIN training_class c ON c.id = n.class_id JOIN organisation o ON o.id = c.organisation_id
      JOIN course k ON k.id = c.course_id\
      """,
      "c.path",
      "c.abroad",
      """
      n.state = 'APPROVED' AND c.from_day >= ? AND c.from_day < ? AND c.state IN ('RUNNING', 'COMPLETED')\
      """),
  /** What was spent on classes, cancelled ones too. */
  COST(
      "sum(x.amount) AS cost",
      """
      expense x JOIN training_class c ON c.id = x.class_id JOIN organisation o ON o.id = c.organisation_id
      JOIN course k ON k.id = c.course_id\
      """,
      "c.path",
      "c.abroad",
      "x.state = 'RECORDED' AND c.from_day >= ? AND c.from_day < ?");

  private final String columns;
  private final String from;
  private final String path;
  private final String abroad;
  private final String period;

  Measure(String columns, String from, String path, String abroad, String period) {
    this.columns = columns;
    this.from = from;
    this.path = path;
    this.abroad = abroad;
    this.period = period;
  }

  String columns() {
    return columns;
  }

  String from() {
    return from;
  }

  /** Where the organiser lies. */
  String path() {
    return path;
  }

  String abroad() {
    return abroad;
  }

  /** Takes its first day and the first day after it. */
  String period() {
    return period;
  }
}
