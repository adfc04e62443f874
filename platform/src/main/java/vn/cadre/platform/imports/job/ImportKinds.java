package vn.cadre.platform.imports.job;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import vn.cadre.platform.identity.Caller;
import vn.cadre.platform.imports.ImportKind;

/** The kinds of this service. */
@ApplicationScoped
class ImportKinds {
  private final List<ImportKind> kinds;

  ImportKinds(@All List<ImportKind> kinds) {
    this.kinds = kinds.stream().sorted(Comparator.comparing(ImportKind::name)).toList();
  }

  boolean isEmpty() {
    return kinds.isEmpty();
  }

  Optional<ImportKind> find(String name) {
    return kinds.stream().filter(kind -> kind.name().equals(name)).findFirst();
  }

  List<ImportKind> of(Caller caller) {
    return kinds.stream().filter(kind -> allows(kind, caller)).toList();
  }

  static boolean allows(ImportKind kind, Caller caller) {
    return kind.roles().stream().anyMatch(caller::has);
  }
}
