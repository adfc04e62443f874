package vn.cadre.training.certificate;

import java.net.URI;
import java.net.URISyntaxException;
import org.eclipse.microprofile.config.spi.Converter;
import org.jspecify.annotations.Nullable;

/**
 * Reads an address that others begin with: http or https, a host, and no more than a path. Anything
 * else stops the start-up.
 */
public class WebAddress implements Converter<String> {

  @Override
  public String convert(String value) {
    try {
      var address = new URI(value.strip());
      if (isWeb(address)
          && address.getHost() != null
          && address.getUserInfo() == null
          && address.getQuery() == null
          && address.getFragment() == null) {
        return address.toString().replaceAll("/+$", "");
      }
      throw refused(value, null);
    } catch (URISyntaxException unreadable) {
      throw refused(value, unreadable);
    }
  }

  private static boolean isWeb(URI address) {
    return "http".equalsIgnoreCase(address.getScheme())
        || "https".equalsIgnoreCase(address.getScheme());
  }

  private static IllegalArgumentException refused(String value, @Nullable Throwable cause) {
    return new IllegalArgumentException(
        "not an address such as https://canbo.example.vn: " + value, cause);
  }
}
