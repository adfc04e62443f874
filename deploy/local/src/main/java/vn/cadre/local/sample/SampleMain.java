package vn.cadre.local.sample;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;

/** {@code --sample small|province --out DIR}: writes the sample and nothing else. */
public final class SampleMain {
  private static final String USAGE = "Usage: --sample small|province --out DIR";

  private SampleMain() {}

  public static void main(String[] args) throws IOException {
    Sample.write(size(value(args, "--sample")), Path.of(value(args, "--out")));
  }

  private static SampleSize size(String name) {
    return switch (name) {
      case "small", "province" -> SampleSize.valueOf(name.toUpperCase(Locale.ROOT));
      default -> throw new IllegalArgumentException("No sample " + name + ". " + USAGE);
    };
  }

  private static String value(String[] args, String name) {
    for (int i = 0; i + 1 < args.length; i++) {
      if (args[i].equals(name)) {
        return args[i + 1];
      }
    }
    throw new IllegalArgumentException("Missing " + name + ". " + USAGE);
  }
}
