-- Of a document its name, size and SHA-256 are entered, so a scan that was exchanged does not fit its entry any more.
SELECT audit_table('attachment', 'attachments');
COMMENT ON TABLE attachment_piece IS 'not audited: the bytes behind the SHA-256 of their attachment';
COMMENT ON TABLE idempotency_answer IS 'not audited: answers to changes that are, for a day';
