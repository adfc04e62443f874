-- In which administrative unit an organisation lies: its own, or that of the nearest organisation above it that names one. Asked of
-- posts of somebody visible, wherever these are, as their organisations are told by name anywhere.
CREATE VIEW organisation_territory AS
  SELECT o.id, o.code, o.name, o.level, o.path,
         (SELECT u.administrative_unit FROM organisation u
          WHERE u.code = ANY (string_to_array(btrim(o.path, '/'), '/')) AND u.administrative_unit IS NOT NULL
          ORDER BY length(u.path) DESC LIMIT 1) AS administrative_unit
  FROM organisation o;
REVOKE INSERT, UPDATE, DELETE ON organisation_territory FROM ${appRole}, ${systemRole};
