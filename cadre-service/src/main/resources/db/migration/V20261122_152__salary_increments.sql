-- Who is due the next step of salary. The steps that began before a day, among those that count.
CREATE INDEX salary_step_begun ON salary_step (valid_from, id) WHERE annulled_at IS NULL AND kind = 'GRADE_STEP';

-- The day of the next increment: the cycle from the step's first day, and later by the months of each discipline of the State that
-- took effect, and of each year that was graded as not completed, until then; what falls into the delay counts too. The numbers
-- are those of a pack; vn.cadre.registry.increment says the same of one person, with its reasons.
CREATE FUNCTION increment_due(person uuid, since date, cycle integer, forms text[], months integer[], not_completed integer)
  RETURNS date LANGUAGE plpgsql STABLE
AS $$
DECLARE
  due date := since + make_interval(months => cycle);
  later date;
BEGIN
  LOOP
    later := since + make_interval(months => cycle
      + coalesce((SELECT sum(m.months) FROM discipline d
                  JOIN unnest(forms, months) AS m (form, months) ON m.form = d.form
                  WHERE d.cadre_id = person AND d.side = 'STATE' AND d.annulled_at IS NULL
                    AND d.effective_on >= since AND d.effective_on < due), 0)::integer
      + not_completed * (SELECT count(*) FROM evaluation e
                         WHERE e.cadre_id = person AND e.quarter IS NULL AND e.grade = 'NOT_COMPLETED' AND e.annulled_at IS NULL
                           AND e.period_end > since AND e.period_end <= due)::integer);
    EXIT WHEN later = due;
    due := later;
  END LOOP;
  RETURN due;
END $$;
