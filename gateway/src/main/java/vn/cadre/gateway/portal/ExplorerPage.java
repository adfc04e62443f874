package vn.cadre.gateway.portal;

import io.quarkus.qute.TemplateInstance;

/**
 * The explorer of the merged contract.
 *
 * @param assets where its files are served
 */
record ExplorerPage(Language lang, String assets) implements TemplateInstance {}
