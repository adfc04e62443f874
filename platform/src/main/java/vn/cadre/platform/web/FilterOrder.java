package vn.cadre.platform.web;

import jakarta.ws.rs.Priorities;

/** The order of the filters that run around a request. */
public final class FilterOrder {
  /** A format that an operation cannot be had in is refused before anything is read. */
  public static final int EXPORTABLE = Priorities.USER - 100;

  /** After authentication and authorisation, before the body is read. */
  public static final int PARAMETERS = Priorities.USER;

  /**
   * Response filters run from high to low: the deferred 400 first, then links, then tags over the
   * final body.
   */
  public static final int DEFERRED_REFUSAL = Priorities.USER + 300;

  /** A page turns into the whole list before links are added to it. */
  public static final int EXPORT = Priorities.USER + 250;

  public static final int LINKS = Priorities.USER + 200;
  public static final int ENTITY_TAG = Priorities.USER + 100;

  private FilterOrder() {}
}
