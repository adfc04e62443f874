package vn.cadre.local.host;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/**
 * Everything that outlives a run: {@code postgres}, {@code kafka}, keys, passwords and {@code
 * logs}.
 *
 * <p>One launcher at a time holds a directory. A part counts as present only once its {@code
 * <part>.ready} file is there, so that a first start cut short is begun anew by itself.
 */
public final class DataDirectory implements AutoCloseable {
  private static final String LAYOUT_FILE = "layout";
  private static final String LAYOUT = "cadre-local 1";

  private final Path root;
  private final FileChannel channel;
  private final FileLock lock;

  private DataDirectory(Path root, FileChannel channel, FileLock lock) {
    this.root = root;
    this.channel = channel;
    this.lock = lock;
  }

  /**
   * Opens and locks a data directory, creating it when there is none.
   *
   * @throws LaunchException when the directory is not ours, not writable, or in use
   */
  public static DataDirectory open(Path root) {
    refuseForeign(root);
    try {
      Files.createDirectories(root);
      // Keys, passwords and programs to run: nobody else's business, and nobody else's to replace.
      Files.setPosixFilePermissions(root, PosixFilePermissions.fromString("rwx------"));
      var channel =
          FileChannel.open(
              root.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      var lock = channel.tryLock();
      if (lock == null) {
        channel.close();
        throw new LaunchException(
            "The suite runs already from %s: end it with deploy/stop, or name another directory with --data."
                .formatted(root));
      }
      var directory = new DataDirectory(root, channel, lock);
      directory.write(LAYOUT_FILE, LAYOUT);
      return directory;
    } catch (IOException e) {
      throw new LaunchException(
          "The data directory %s cannot be written (%s): make it writable for this user, or name another with --data."
              .formatted(root, reason(e)),
          e);
    }
  }

  private static void refuseForeign(Path root) {
    if (!Files.exists(root)) {
      return;
    }
    if (!Files.isDirectory(root)) {
      throw new LaunchException("%s is not a directory: name another with --data.".formatted(root));
    }
    var layout = root.resolve(LAYOUT_FILE);
    try (var entries = Files.list(root)) {
      var found = Files.exists(layout) ? Files.readString(layout).strip() : "";
      var foreign =
          entries.map(Path::getFileName).map(Path::toString).anyMatch(name -> !name.equals("lock"));
      if (foreign && !found.equals(LAYOUT)) {
        throw new LaunchException(
            "%s holds files that this launcher did not write: name an empty directory with --data."
                .formatted(root));
      }
    } catch (IOException e) {
      throw new LaunchException(
          "The data directory %s cannot be read (%s): make it readable for this user, or name another with --data."
              .formatted(root, reason(e)),
          e);
    }
  }

  private static String reason(IOException e) {
    return e instanceof AccessDeniedException ? "access denied" : LaunchException.reason(e);
  }

  public Path root() {
    return root;
  }

  public Path path(String name) {
    return root.resolve(name);
  }

  /** The log of a part, whether or not it has written one yet. */
  public Path log(String part) {
    return root.resolve("logs").resolve(part + ".log");
  }

  /** Whether a part was once completely set up here. */
  public boolean isReady(String part) {
    return Files.exists(path(part + ".ready"));
  }

  /** Notes that a part is completely set up. */
  public void markReady(String part) {
    write(part + ".ready", "");
  }

  /**
   * The directory of a part, emptied when an earlier set-up was cut short.
   *
   * @param evidence files that a complete part always has
   * @throws LaunchException when the part was once complete and is no longer
   */
  public Path part(String part, String... evidence) {
    var directory = path(part);
    if (!isReady(part)) {
      FileTree.delete(directory);
      return directory;
    }
    for (var file : evidence) {
      if (!Files.exists(directory.resolve(file))) {
        throw new LaunchException(
            "The data directory %s is damaged (%s/%s is missing): put it back from a copy, or begin anew with --fresh, which drops the data."
                .formatted(root, part, file));
      }
    }
    return directory;
  }

  /** The text of a small file, or the empty string when there is none. */
  public String read(String name) {
    try {
      return Files.exists(path(name)) ? Files.readString(path(name)) : "";
    } catch (IOException e) {
      throw new LaunchException(
          "%s cannot be read (%s): make it readable for this user.".formatted(path(name), e), e);
    }
  }

  /** Writes a small file whole or not at all. */
  public void write(String name, String text) {
    WholeFile.write(path(name), text, "rw-r--r--");
  }

  /** Writes a small file whole or not at all, readable by this user alone. */
  public void writeSecret(String name, String text) {
    WholeFile.write(path(name), text, "rw-------");
  }

  /** Deletes all data, which neither logs are nor the unpacked programs. */
  public void drop() {
    var kept = Set.of("lock", LAYOUT_FILE, "logs", "postgres-binaries");
    try (var entries = Files.list(root)) {
      entries
          .filter(entry -> !kept.contains(entry.getFileName().toString()))
          .forEach(FileTree::delete);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot empty " + root, e);
    }
  }

  @Override
  public void close() {
    try {
      lock.release();
      channel.close();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot release " + root, e);
    }
  }
}
