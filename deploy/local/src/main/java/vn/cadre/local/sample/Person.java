package vn.cadre.local.sample;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A person of the sample with a career in order of time; at most one main post at a time. */
final class Person {
  private final Identity identity;
  private final List<Post> posts = new ArrayList<>();
  private final List<Qualification> qualifications = new ArrayList<>();
  private @Nullable LocalDate partyAdmittedOn;

  Person(Identity identity) {
    this.identity = identity;
  }

  Identity identity() {
    return identity;
  }

  List<Post> posts() {
    return Collections.unmodifiableList(posts);
  }

  List<Qualification> qualifications() {
    return Collections.unmodifiableList(qualifications);
  }

  Optional<LocalDate> partyAdmittedOn() {
    return Optional.ofNullable(partyAdmittedOn);
  }

  void joinParty(LocalDate on) {
    partyAdmittedOn = on;
  }

  LocalDate pensionFrom() {
    return Retirement.pensionFrom(identity.gender(), identity.birth());
  }

  LocalDate bornAtLatest() {
    return identity.birth().earliest();
  }

  /** Takes up a main post on a day and leaves the one held until then. */
  Person take(String organisation, Title title, Post.Kind kind, LocalDate from) {
    return take(organisation, title, kind, PartialDate.of(from));
  }

  Person take(String organisation, Title title, Post.Kind kind, PartialDate from) {
    leave(from.earliest());
    posts.add(new Post(organisation, title, kind, true, from, null));
    return this;
  }

  /** Adds a post beside the main one. */
  void takeBeside(String organisation, Title title, LocalDate from) {
    posts.add(
        new Post(organisation, title, Post.Kind.CONCURRENT, false, PartialDate.of(from), null));
  }

  /** Ends whatever is still held. */
  void leave(LocalDate on) {
    posts.replaceAll(post -> post.to() == null ? post.endingOn(on) : post);
  }

  Optional<Post> mainPostOn(LocalDate date) {
    return posts.stream().filter(post -> post.main() && post.inForceOn(date)).findFirst();
  }

  /** The main post taken up last, held or not. */
  Post lastMainPost() {
    return posts.stream().filter(Post::main).reduce((first, second) -> second).orElseThrow();
  }

  void qualify(Qualification qualification) {
    qualifications.add(qualification);
  }
}
