package vn.cadre.registry.title;

import jakarta.validation.constraints.Size;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.cadre.platform.query.Describe;
import vn.cadre.platform.query.Paging;
import vn.cadre.registry.code.TitleRank;

/** Filters of the list of titles. */
record TitleQuery(
    @Describe("words of the name, with or without accents") @Nullable @Size(max = 200) String q,
    @Nullable String code,
    @Nullable Set<TitleRank> rank,
    @Nullable String group,
    @Nullable Boolean keyPost,
    Paging paging) {}
