package io.colmena.central.web.catalog;

import io.colmena.central.catalog.ChainCatalog;
import io.colmena.central.catalog.ChainProduct;
import io.colmena.central.catalog.MetProducts;
import io.colmena.central.http.Access;
import io.colmena.central.http.Feature;
import io.colmena.central.web.page.Frame;
import io.colmena.central.web.page.Pages;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * {@code /catalog?q=&category=&state=&after=}: the articles of the chain; and {@code
 * /catalog/adopt}: what branches sell of their own.
 */
public final class CatalogPage implements Feature {
  static final String PATH = "/catalog";

  private static final int PAGE = 50;
  private static final Set<String> STATES = Set.of("sold", "withdrawn");

  private final Pages pages;
  private final ChainCatalog catalog;

  public CatalogPage(Pages pages, ChainCatalog catalog) {
    this.pages = pages;
    this.catalog = catalog;
  }

  /**
   * What the template shows.
   *
   * @param next the address of what follows, or empty
   * @param done what was just decided, as a key of the texts, or empty
   */
  public record View(
      String typed,
      String category,
      String state,
      List<String> categories,
      List<ChainProduct> products,
      long count,
      long adoptable,
      String next,
      String done) {
    /** Whether only some are shown. */
    public boolean isFiltered() {
      return !typed.isEmpty() || !category.isEmpty() || !state.isEmpty();
    }
  }

  /**
   * What the template of adoption shows.
   *
   * @param next the address of what follows, or empty
   */
  public record AdoptView(List<MetProducts.Met> met, long count, String next, String done) {}

  @Override
  public void addTo(RoutesConfig routes) {
    routes.get(PATH, this::show, Access.PERSON);
    routes.get(PATH + "/adopt", this::adopt, Access.PERSON);
  }

  static String parameter(Context ctx, String name) {
    return Objects.requireNonNullElse(ctx.queryParam(name), "").strip();
  }

  static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private void show(Context ctx) {
    String typed = parameter(ctx, "q");
    String category = parameter(ctx, "category");
    String wanted = parameter(ctx, "state");
    String state = STATES.contains(wanted) ? wanted : "";
    List<ChainProduct> found =
        catalog.page(typed, category, state, parameter(ctx, "after"), PAGE + 1);
    List<ChainProduct> shown = found.subList(0, Math.min(PAGE, found.size()));
    String next =
        found.size() <= PAGE
            ? ""
            : PATH
                + "?q="
                + encoded(typed)
                + "&category="
                + encoded(category)
                + "&state="
                + state
                + "&after="
                + encoded(shown.getLast().code());
    Frame frame = pages.frame(ctx);
    pages.show(
        ctx,
        "catalog/list.jte",
        frame,
        new View(
            typed,
            category,
            state,
            catalog.categories(),
            shown,
            catalog.count(),
            catalog.adoptableCount(),
            next,
            done(frame, ctx)));
  }

  /** What was just decided, in words; empty for nothing. */
  static String done(Frame frame, Context ctx) {
    String key = parameter(ctx, "done");
    String words = frame.texts().named("done", key);
    return words.equals(key) ? "" : words;
  }

  private void adopt(Context ctx) {
    List<MetProducts.Met> found = catalog.adoptable(parameter(ctx, "after"), PAGE + 1);
    List<MetProducts.Met> shown = found.subList(0, Math.min(PAGE, found.size()));
    Frame frame = pages.frame(ctx);
    pages.show(
        ctx,
        "catalog/adopt.jte",
        frame,
        new AdoptView(
            shown,
            catalog.adoptableCount(),
            found.size() <= PAGE ? "" : PATH + "/adopt?after=" + encoded(shown.getLast().code()),
            done(frame, ctx)));
  }
}
