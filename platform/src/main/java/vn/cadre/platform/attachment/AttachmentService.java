package vn.cadre.platform.attachment;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jboss.resteasy.reactive.server.multipart.MultipartFormDataInput;
import vn.cadre.kernel.UuidV7;
import vn.cadre.platform.identity.Caller;
import vn.cadre.platform.identity.CurrentCaller;
import vn.cadre.platform.problem.CommonProblem;
import vn.cadre.platform.problem.ProblemException;

/** Takes attachments in, and shows them to whoever may read them. */
@ApplicationScoped
public class AttachmentService {
  static final long LARGEST = 20L << 20;

  private final AttachmentStore store;
  private final Instance<AttachmentRoles> roles;
  private final CurrentCaller caller;
  private final Clock clock;

  AttachmentService(
      AttachmentStore store, Instance<AttachmentRoles> roles, CurrentCaller caller, Clock clock) {
    this.store = store;
    this.roles = roles;
    this.caller = caller;
    this.clock = clock;
  }

  /** Looks at the content first; only storing it needs the database. */
  Attachment create(MultipartFormDataInput form) {
    var uploader = allowed(AttachmentRoles::uploaders);
    var given = NewAttachment.of(form);
    var attachment = examined(given);
    QuarkusTransaction.joiningExisting().run(() -> store.add(attachment, uploader, given.file()));
    return attachment;
  }

  @Transactional
  Attachment get(UUID id) {
    return store
        .find(id, allowed(AttachmentRoles::readers))
        .orElseThrow(ProblemException::notFound);
  }

  /**
   * A part of the content, copied out of the database first: however slowly it is read, no
   * connection waits for it. The copy vanishes when it is closed.
   */
  InputStream open(UUID id, ByteRange range) {
    try {
      var copy = Files.createTempFile("attachment-", ".part");
      try {
        QuarkusTransaction.requiringNew().run(() -> copy(id, range, copy));
        return Files.newInputStream(copy, StandardOpenOption.DELETE_ON_CLOSE);
      } catch (RuntimeException refused) {
        Files.delete(copy);
        throw refused;
      }
    } catch (IOException full) {
      throw new UncheckedIOException(full);
    }
  }

  /** Asks again who may read it, since this is another transaction. */
  private void copy(UUID id, ByteRange range, Path target) {
    get(id);
    try (var out = Files.newOutputStream(target)) {
      store.write(id, range, out);
    } catch (IOException full) {
      throw new UncheckedIOException(full);
    }
  }

  private Attachment examined(NewAttachment given) {
    try {
      var size = Files.size(given.file());
      if (size > LARGEST) {
        throw ProblemException.of(AttachmentProblem.ATTACHMENT_TOO_LARGE);
      }
      var kind = Sniffer.kindOf(given.file());
      return new Attachment(
          UuidV7.next(),
          0,
          FileName.of(given.name(), kind),
          kind.mediaType(),
          size,
          sha256(given.file()),
          clock.instant().truncatedTo(ChronoUnit.MICROS),
          false);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static String sha256(Path file) throws IOException {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      try (var in = new DigestInputStream(Files.newInputStream(file), digest)) {
        in.transferTo(OutputStream.nullOutputStream());
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** Uploaders read what they have uploaded. */
  private Caller allowed(Function<AttachmentRoles, Set<String>> which) {
    var who = caller.get();
    if (roles.stream().noneMatch(known -> which.apply(known).stream().anyMatch(who::has))) {
      throw ProblemException.of(CommonProblem.FORBIDDEN);
    }
    return who;
  }
}
