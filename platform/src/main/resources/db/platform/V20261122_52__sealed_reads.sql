-- Reads are sealed as changes are. What orders them for that is given only once the transaction has an id of its own:
-- whoever seals waits for the transactions that were running, and must know of this one (vn.cadre.platform.audit.Horizon).
CREATE SEQUENCE access_log_entry;
ALTER TABLE access_log ADD COLUMN entry bigint NOT NULL UNIQUE
  DEFAULT CASE WHEN pg_current_xact_id() IS NOT NULL THEN nextval('access_log_entry') END;
ALTER SEQUENCE access_log_entry OWNED BY access_log.entry;
CREATE POLICY access_log_sealing ON access_log FOR SELECT TO ${systemRole} USING (true);
COMMENT ON TABLE access_log IS 'not audited: never changed, and sealed by itself';
