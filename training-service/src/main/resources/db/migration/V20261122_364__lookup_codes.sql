-- Numbers of certificates count, so whoever knows one could ask for all. Who was certified of what is told to whoever has the
-- paper: a code that is printed beside the number, and stands in the address of the QR code. 48 random bits.
ALTER TABLE certificate ADD lookup_code text NOT NULL DEFAULT substr(replace(gen_random_uuid()::text, '-', ''), 1, 12);
SELECT audit_table('certificate', 'certificates', derived => '{path}');
