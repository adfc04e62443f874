package vn.cadre.local;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashSet;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.cadre.local.host.LaunchException;
import vn.cadre.local.load.SampleChoice;
import vn.cadre.local.service.Service;

/** Reads the command line: {@code run|stop|servers} and its options. */
final class CommandLine {
  private static final String HELP_HINT = ": 'deploy/run --help' lists them.";

  private final Deque<String> words;
  private final Path defaultData;

  private CommandLine(Deque<String> words, Path defaultData) {
    this.words = words;
    this.defaultData = defaultData;
  }

  /**
   * @param defaultData the data directory when none is named
   * @throws LaunchException for what it does not understand
   */
  static Command parse(Path defaultData, String... args) {
    var line = new CommandLine(new ArrayDeque<>(Arrays.asList(args)), defaultData);
    var verb = line.next("a command");
    return switch (verb) {
      case "run" -> line.run();
      case "stop" -> line.stop();
      case "servers" -> line.servers();
      default -> throw new LaunchException("Unknown command '%s'%s".formatted(verb, HELP_HINT));
    };
  }

  private Command run() {
    var data = defaultData;
    var fresh = false;
    var detach = false;
    var external = false;
    var without = new HashSet<String>();
    Optional<SampleChoice> sample = Optional.empty();
    while (!words.isEmpty()) {
      var option = option();
      switch (option) {
        case "--data" -> data = path(option);
        case "--fresh" -> fresh = true;
        case "--detach" -> detach = true;
        case "--external" -> external = true;
        case "--sample" -> sample = Optional.of(sample(next(option)));
        case "--without" -> without.add(module(next(option)));
        case "--help", "-h" -> {
          return new Command.Help();
        }
        default -> throw unknown(option);
      }
    }
    if (fresh && external) {
      throw new LaunchException(
          "--fresh drops embedded data only: with --external, drop the five databases and the topics yourself.");
    }
    return new Command.Run(data, fresh, sample, detach, external, without);
  }

  private Command stop() {
    var data = defaultData;
    while (!words.isEmpty()) {
      var option = option();
      switch (option) {
        case "--data" -> data = path(option);
        default -> throw unknown(option);
      }
    }
    return new Command.Stop(data);
  }

  private Command servers() {
    @Nullable Path file = null;
    Optional<Long> owner = Optional.empty();
    while (!words.isEmpty()) {
      var option = option();
      switch (option) {
        case "--file" -> file = path(option);
        case "--owner" -> owner = Optional.of(number(option));
        default -> throw unknown(option);
      }
    }
    if (file == null) {
      throw new LaunchException("'servers' needs --file FILE, where to write their addresses.");
    }
    return new Command.ServeTests(file, owner);
  }

  /** The next option; {@code --name=value} counts as {@code --name value}. */
  private String option() {
    var word = words.pop();
    var equals = word.indexOf('=');
    if (!word.startsWith("--") || equals < 0) {
      return word;
    }
    words.push(word.substring(equals + 1));
    return word.substring(0, equals);
  }

  private String next(String option) {
    if (words.isEmpty()) {
      throw new LaunchException("%s needs a value%s".formatted(option, HELP_HINT));
    }
    return words.pop();
  }

  private Path path(String option) {
    return Path.of(next(option)).toAbsolutePath().normalize();
  }

  private long number(String option) {
    var word = next(option);
    try {
      return Long.parseLong(word);
    } catch (NumberFormatException e) {
      throw new LaunchException("%s needs a number, not '%s'.".formatted(option, word), e);
    }
  }

  private static SampleChoice sample(String word) {
    return SampleChoice.parse(word)
        .orElseThrow(() ->
            new LaunchException(
                "There is no sample '%s': say --sample none, small or province.".formatted(word)));
  }

  private static String module(String word) {
    if (Service.ALL.stream().noneMatch(service -> service.module().equals(word))) {
      throw new LaunchException(
          "There is no service '%s' to leave out: name one of %s."
              .formatted(
                  word,
                  Service.ALL.stream().map(Service::module).collect(Collectors.joining(", "))));
    }
    return word;
  }

  private static LaunchException unknown(String option) {
    return new LaunchException("Unknown option '%s'%s".formatted(option, HELP_HINT));
  }
}
