package vn.cadre.local;

import java.nio.file.Path;
import java.util.Optional;
import vn.cadre.local.host.LaunchException;
import vn.cadre.local.host.Parts;

/** Entry point of {@code deploy/run}, {@code deploy/stop} and {@code deploy/test}. */
public final class Main {
  private Main() {}

  public static void main(String[] args) {
    try {
      new TestServers(Path.of(args[2]), args.length > 4 ? Optional.of(Long.valueOf(args[4])) : Optional.empty()).run();
    } catch (Parts.Stopped e) {
    } catch (LaunchException e) {
      System.err.println(e.getMessage());
      System.exit(1);
    }
  }
}
