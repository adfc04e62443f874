package vn.cadre.platform.export;

import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.cadre.platform.query.Page;
import vn.cadre.platform.query.Queries;

/**
 * The list that the request at hand wants as a file, and how to read on in it: by asking the
 * operation again, with its rules of role, scope and masking, for the page after the last.
 */
@RequestScoped
class WholeList {
  private final Queries queries;
  private final ExportConfig config;
  private @Nullable Format format;
  private @Nullable Operation operation;

  WholeList(Queries queries, ExportConfig config) {
    this.queries = queries;
    this.config = config;
  }

  /** The operation whose list it is. */
  interface Operation {
    Object call() throws Exception;
  }

  void wantedAs(Format wanted) {
    format = wanted;
  }

  void notWanted() {
    format = null;
  }

  Optional<Format> format() {
    return Optional.ofNullable(format);
  }

  /** The first items, as the operation answers them. */
  Object begin(Operation list) throws Exception {
    operation = list;
    queries.exporting(config.page(), null);
    return list.call();
  }

  /** The items behind the cursor. */
  Page<?> after(String cursor) {
    if (operation == null) {
      throw new IllegalStateException("The list was not begun.");
    }
    queries.exporting(config.page(), cursor);
    try {
      return (Page<?>) operation.call();
    } catch (RuntimeException refused) {
      throw refused;
    } catch (Exception unknown) {
      throw new IllegalStateException(unknown);
    }
  }
}
