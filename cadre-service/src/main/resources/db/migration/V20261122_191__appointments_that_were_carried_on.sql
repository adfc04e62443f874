-- What a restructuring carried on in the same title goes on from the former appointment, with all that was decided of its end.
ALTER TABLE appointment
  ADD continues_id uuid REFERENCES appointment,
  ADD CONSTRAINT appointment_continues_another CHECK (continues_id <> id);
CREATE INDEX appointment_continues ON appointment (continues_id) WHERE continues_id IS NOT NULL;
SELECT audit_table('appointment', 'appointments', root => 'cadre_id');

-- Ends that had given way to an earlier one by then still wait behind it.
CREATE FUNCTION carry_former_ends() RETURNS trigger LANGUAGE plpgsql
  SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp
AS $$
BEGIN
  INSERT INTO appointment_former_end (appointment_id, decision_id, ends)
  SELECT NEW.id, f.decision_id, f.ends FROM appointment_former_end f
  WHERE f.appointment_id = NEW.continues_id AND f.decision_id IS DISTINCT FROM NEW.end_decision_id;
  RETURN NULL;
END $$;
CREATE TRIGGER appointment_carried_on AFTER INSERT ON appointment
  FOR EACH ROW WHEN (NEW.continues_id IS NOT NULL) EXECUTE FUNCTION carry_former_ends();
