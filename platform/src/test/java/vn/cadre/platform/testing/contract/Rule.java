package vn.cadre.platform.testing.contract;

import java.util.List;
import java.util.function.Function;

/**
 * A rule that every contract keeps.
 *
 * @param name as failures cite it
 * @param why what breaks for those who build on the contract when it is not kept, and how it is
 *     kept
 * @param findings everything in a document that breaks it
 */
public record Rule(String name, String why, Function<Document, List<String>> findings) {}
