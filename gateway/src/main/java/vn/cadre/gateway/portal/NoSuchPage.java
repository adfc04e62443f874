package vn.cadre.gateway.portal;

import io.quarkus.qute.TemplateInstance;

/** For a problem code that nobody answers with. */
record NoSuchPage(Language lang, String code) implements TemplateInstance {}
