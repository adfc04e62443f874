package vn.cadre.platform.scope;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.cadre.platform.identity.Caller;
import vn.cadre.platform.identity.Roles;

/**
 * In whose name a transaction acts, as the setting {@code cadre.actor} holds it: a person by a
 * client, or a job and whom it works for. What is not known is absent.
 *
 * @param address where the request came from, as the nearest proxy saw it
 * @param purpose why personal data are read, in the caller's words
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record Actor(
    @Nullable String client,
    @Nullable String subject,
    @Nullable String name,
    List<String> roles,
    @Nullable String job,
    @Nullable Person onBehalfOf,
    @Nullable String traceId,
    @Nullable String address,
    @Nullable String purpose) {

  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  record Person(String client, String subject, String name, List<String> roles) {

    static @Nullable Person of(@Nullable Caller caller) {
      return caller == null
          ? null
          : new Person(caller.client(), caller.subject(), caller.name(), sorted(caller.roles()));
    }
  }

  /** Somebody without a token, of whom no more is known than where they asked from. */
  static Actor nobody(Origin origin, @Nullable String traceId) {
    return new Actor(
        null, null, null, List.of(), null, null, traceId, origin.address(), origin.purpose());
  }

  static Actor of(Work work, @Nullable String traceId) {
    return new Actor(
        null, null, null, List.of(), work.job(), Person.of(work.onBehalfOf()), traceId, null, null);
  }

  static Actor of(Caller caller, Origin origin, @Nullable String traceId) {
    return new Actor(
        caller.client(),
        caller.subject(),
        caller.name(),
        sorted(caller.roles()),
        null,
        null,
        traceId,
        origin.address(),
        origin.purpose());
  }

  private static List<String> sorted(Set<String> roles) {
    return roles.stream().sorted().toList();
  }

  /** The record that is the caller's own, wherever it lies. */
  static @Nullable UUID ownRecord(@Nullable Caller caller) {
    return caller != null && caller.has(Roles.SELF) ? caller.cadreId() : null;
  }
}
