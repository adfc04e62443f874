-- Where the effect at hand stands among those of a day, so that a release that drops it goes on with what comes after.
ALTER TABLE calendar_progress ADD effect_order integer;
