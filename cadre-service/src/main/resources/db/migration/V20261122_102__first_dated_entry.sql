-- The last day on which the earliest thing on somebody's record may have happened: who was born after it contradicts the record.
CREATE FUNCTION first_dated_entry(person uuid) RETURNS date LANGUAGE sql STABLE
BEGIN ATOMIC
  SELECT min(dated.day) FROM (
    SELECT partial_latest(a.starts) AS day FROM appointment a WHERE a.cadre_id = person
    UNION ALL
    SELECT partial_latest(q.awarded_on) FROM qualification q WHERE q.cadre_id = person AND q.annulled_at IS NULL
    UNION ALL
    SELECT partial_latest(w.starts) FROM work_history w WHERE w.cadre_id = person AND w.annulled_at IS NULL
    UNION ALL
    SELECT partial_latest(s.starts) FROM salary_step s WHERE s.cadre_id = person AND s.annulled_at IS NULL
    UNION ALL
    SELECT partial_latest(r.awarded_on) FROM reward r WHERE r.cadre_id = person AND r.annulled_at IS NULL
    UNION ALL
    SELECT d.effective_on FROM discipline d WHERE d.cadre_id = person AND d.annulled_at IS NULL
    UNION ALL
    SELECT make_date(e.year, 12, 31) FROM evaluation e WHERE e.cadre_id = person AND e.annulled_at IS NULL
    UNION ALL
    SELECT partial_latest(p.concluded_on) FROM political_conclusion p WHERE p.cadre_id = person AND p.annulled_at IS NULL
    UNION ALL
    SELECT o.observed_on FROM observation o WHERE o.cadre_id = person AND o.annulled_at IS NULL) dated;
END;
