package vn.cadre.local;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import vn.cadre.local.issuer.Client;
import vn.cadre.local.load.Tokens;
import vn.cadre.local.postgres.Databases;
import vn.cadre.local.service.Surroundings;

/** What the services stand on, whether this launcher started it or somebody else did. */
interface Foundation {
  /** Where the services find it. */
  Surroundings surroundings();

  /** Who may make the databases. */
  Databases.Administrator administrator();

  /** Tokens for loading the sample, if the secret of the sample clients is known. */
  Optional<Tokens> tokens();

  /** The sample clients that the issuer knows, as far as this launcher knows. */
  List<Client> clients();

  /** Makes the client {@code self} speak for a person, where that is ours to say. */
  void bindSelf(String cadreId);

  /** Completes with a reason when a part of it has ended by itself. */
  CompletableFuture<String> failure();
}
