package vn.cadre.training.workforce;

import java.util.UUID;

/** What is needed of a title. */
record TitleState(UUID id, String code, String name, String rank, boolean keyPost) {

  TitleState {
    Required.of("id", id, "code", code, "name", name, "rank", rank);
  }
}
