package vn.cadre.platform.policy;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The kinds of packs that the rules of this service ask for. */
@ApplicationScoped
public class PackKinds {
  private final Map<String, PackKind<?>> byName;

  PackKinds(@All List<PackKind<?>> kinds) {
    byName = kinds.stream().collect(Collectors.toMap(PackKind::name, Function.identity()));
  }

  public Optional<PackKind<?>> find(String name) {
    return Optional.ofNullable(byName.get(name));
  }

  public List<String> names() {
    return byName.keySet().stream().sorted().toList();
  }
}
