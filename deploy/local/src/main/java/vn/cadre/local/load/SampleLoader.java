package vn.cadre.local.load;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import vn.cadre.local.host.Console;
import vn.cadre.local.host.DataDirectory;
import vn.cadre.local.host.FileTree;
import vn.cadre.local.host.LaunchException;
import vn.cadre.local.host.Parts;
import vn.cadre.local.issuer.SampleClients;
import vn.cadre.local.sample.Sample;
import vn.cadre.local.sample.SampleFacts;

/**
 * Loads the sample on the first start: writes its files and imports each through the gateway. A
 * load that was cut short goes on with the file that it was at, by {@code upsert}.
 */
public final class SampleLoader {
  private static final String IMPORTS = "/cadre/v1/imports";

  private final DataDirectory data;
  private final Parts parts;
  private final Console console;
  private final String gateway;
  private final Tokens tokens;

  public SampleLoader(
      DataDirectory data, Parts parts, Console console, String gateway, Tokens tokens) {
    this.data = data;
    this.parts = parts;
    this.console = console;
    this.gateway = gateway;
    this.tokens = tokens;
  }

  /**
   * Refuses a wish that the data directory cannot grant, before anything is started.
   *
   * @param wanted what the user asked for in so many words, if anything
   */
  public static void check(DataDirectory data, Optional<SampleChoice> wanted) {
    LoadState.read(data)
        .filter(state -> wanted.isPresent() && wanted.get() != SampleChoice.NONE)
        .filter(state -> state.choice() != wanted.get())
        .ifPresent(state -> {
          throw new LaunchException(
              "%s holds the sample '%s' already: drop it with --fresh --sample %s, or name another directory with --data."
                  .formatted(data.root(), state.choice().word(), wanted.get().word()));
        });
  }

  /** Loads what is wanted and not there yet. */
  public void load(SampleChoice wanted) {
    var before = LoadState.read(data);
    var state = before.orElseGet(() -> LoadState.begin(wanted));
    var size = state.choice().size();
    if (wanted == SampleChoice.NONE || state.complete() || size.isEmpty()) {
      return;
    }
    var directory = data.path("sample-files");
    FileTree.delete(directory);
    try (var api = new GatewayApi(gateway, tokens)) {
      var imports = new FileImports(api, parts, console, IMPORTS);
      Files.createDirectories(directory);
      Sample.write(size.get(), directory);
      console.progress("sample '%s': written, now imported".formatted(state.choice().word()));
      state.write(data);
      var mode = before.isPresent() ? "upsert" : "create";
      for (var file : files(directory)) {
        var name = file.getFileName().toString();
        if (name.compareTo(state.lastFile()) > 0) {
          var kind = kindOf(file);
          imports.load(clientFor(kind), kind, file, mode);
          state = state.loaded(name).write(data);
        }
      }
      state.completed().write(data);
    } catch (IOException e) {
      throw new LaunchException(
          "The sample cannot be written to %s (%s): make room for it."
              .formatted(directory, LaunchException.reason(e)),
          e);
    } finally {
      FileTree.delete(directory);
    }
  }

  private static List<Path> files(Path directory) throws IOException {
    try (var files = Files.list(directory)) {
      return files.filter(file -> file.toString().endsWith(".ndjson")).sorted().toList();
    }
  }

  /** {@code 04-cadres.ndjson} holds rows of the kind {@code cadres}. */
  static String kindOf(Path file) {
    return file.getFileName().toString().replaceFirst("^\\d+-", "").replaceFirst("\\.ndjson$", "");
  }

  private static String clientFor(String kind) {
    return List.of("titles", "standards").contains(kind)
        ? SampleClients.ADMIN
        : SampleClients.EDITOR;
  }

  /** Whether a sample is there whole. */
  public boolean isLoaded() {
    return LoadState.read(data).map(LoadState::complete).orElse(false);
  }

  /** The id of one cadre of the sample in post today, for the client that stands for a person. */
  public Optional<String> oneCadre() {
    try (var api = new GatewayApi(gateway, tokens)) {
      var answer =
          api.get(
              SampleClients.EDITOR,
              "/cadre/v1/cadres?limit=1&sort=name&organisation="
                  + SampleFacts.UNIT_NOMINATOR_ORGANISATION);
      var id = answer.body().path("items").path(0).path("id").asString("");
      return id.isEmpty() ? Optional.empty() : Optional.of(id);
    }
  }
}
