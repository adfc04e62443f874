-- Certificates that the registry refused are looked for by whoever issued them, and counted.
CREATE INDEX certificate_recording_refused ON certificate_recording (since) WHERE state = 'REFUSED';
