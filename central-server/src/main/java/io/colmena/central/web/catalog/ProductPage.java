package io.colmena.central.web.catalog;

import io.colmena.central.branches.BranchOverview;
import io.colmena.central.catalog.ChainCatalog;
import io.colmena.central.catalog.ChainPrices;
import io.colmena.central.catalog.ChainProduct;
import io.colmena.central.catalog.PriceForm;
import io.colmena.central.decisions.ChangeFeed;
import io.colmena.central.decisions.Refused;
import io.colmena.central.http.Access;
import io.colmena.central.http.Feature;
import io.colmena.central.http.ProblemException;
import io.colmena.central.http.Requests;
import io.colmena.central.web.page.Forms;
import io.colmena.central.web.page.Frame;
import io.colmena.central.web.page.Pages;
import io.colmena.shared.identity.BranchCode;
import io.colmena.shared.money.TaxKind;
import io.colmena.shared.money.UnitOfSale;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** {@code /catalog/{id}}: one article with its prices; also where a new one is begun. */
public final class ProductPage implements Feature {
  private static final String ONE = CatalogPage.PATH + "/product/{id}";

  private final Pages pages;
  private final ChainCatalog catalog;
  private final ChainPrices prices;
  private final ChangeFeed feed;
  private final BranchOverview branches;
  private final Clock clock;
  private final ZoneId zone;

  public ProductPage(
      Pages pages,
      ChainCatalog catalog,
      ChainPrices prices,
      ChangeFeed feed,
      BranchOverview branches,
      Clock clock,
      ZoneId zone) {
    this.pages = pages;
    this.catalog = catalog;
    this.prices = prices;
    this.feed = feed;
    this.branches = branches;
    this.clock = clock;
    this.zone = zone;
  }

  /**
   * What the template shows.
   *
   * @param product null for one that is being begun
   * @param action where the form goes
   * @param adopting whether branches sell it already
   * @param refusal why nothing was decided, or empty
   */
  public record View(
      @Nullable ChainProduct product,
      ProductFields fields,
      String action,
      boolean adopting,
      List<String> categories,
      List<String> units,
      List<String> taxes,
      List<AtBranch> at,
      List<PriceLine> prices,
      String refusal,
      String done) {}

  /**
   * What one branch sells it at.
   *
   * @param price that is to be in force there, or null
   * @param behind whether the branch has not taken it on yet
   */
  public record AtBranch(
      String code, String name, ChainPrices.@Nullable Price price, boolean behind) {}

  /**
   * @param state {@code AHEAD}, {@code IN_FORCE}, {@code OVER} or {@code WITHDRAWN}
   * @param behind the branches that have not heard of it yet
   */
  public record PriceLine(ChainPrices.Price price, String state, List<String> behind) {}

  @Override
  public void addTo(RoutesConfig routes) {
    routes.get(CatalogPage.PATH + "/new", this::fresh, Access.PERSON);
    routes.post(CatalogPage.PATH + "/new", this::create, Access.PERSON);
    routes.get(CatalogPage.PATH + "/adopt/product", this::met, Access.PERSON);
    routes.post(CatalogPage.PATH + "/adopt/product", this::adopt, Access.PERSON);
    routes.get(ONE, this::show, Access.PERSON);
    routes.post(ONE, this::change, Access.PERSON);
    routes.post(ONE + "/withdraw", this::withdraw, Access.PERSON);
    routes.post(ONE + "/prices", this::price, Access.PERSON);
    routes.post(ONE + "/prices/withdraw", this::withdrawPrice, Access.PERSON);
  }

  private void fresh(Context ctx) {
    show(ctx, null, ProductFields.EMPTY, CatalogPage.PATH + "/new", false, null);
  }

  private void create(Context ctx) {
    Forms.requireUrlEncoded(ctx);
    ProductFields fields = ProductFields.of(ctx);
    try {
      ChainProduct product =
          catalog.create(who(ctx), fields.form(ctx, false), Forms.money(ctx, "price"));
      go(ctx, product.id(), "created");
    } catch (Refused e) {
      show(ctx, null, fields, CatalogPage.PATH + "/new", false, e);
    }
  }

  private void met(Context ctx) {
    String code = CatalogPage.parameter(ctx, "code");
    ProductFields fields =
        catalog
            .met(code)
            .map(ProductFields::of)
            .orElseThrow(() -> notFound("no branch sells anything with the code " + code));
    show(ctx, null, fields, CatalogPage.PATH + "/adopt/product", true, null);
  }

  private void adopt(Context ctx) {
    Forms.requireUrlEncoded(ctx);
    ProductFields fields = ProductFields.of(ctx);
    try {
      ChainProduct product =
          catalog.adopt(who(ctx), fields.form(ctx, false), Forms.money(ctx, "price"));
      go(ctx, product.id(), "adopted");
    } catch (Refused e) {
      show(ctx, null, fields, CatalogPage.PATH + "/adopt/product", true, e);
    }
  }

  private void show(Context ctx) {
    ChainProduct product = product(ctx);
    show(ctx, product, ProductFields.of(product), address(product.id()), false, null);
  }

  private void change(Context ctx) {
    Forms.requireUrlEncoded(ctx);
    ChainProduct product = product(ctx);
    ProductFields fields = ProductFields.of(ctx);
    try {
      catalog.change(
          who(ctx),
          product.id(),
          Forms.number(ctx, "revision"),
          fields.form(ctx, product.withdrawn()));
      go(ctx, product.id(), "changed");
    } catch (Refused e) {
      show(ctx, product, fields, address(product.id()), false, e);
    }
  }

  private void withdraw(Context ctx) {
    Forms.requireUrlEncoded(ctx);
    ChainProduct product = product(ctx);
    boolean withdrawn = !Forms.isChecked(ctx, "again");
    try {
      catalog.withdraw(who(ctx), product.id(), Forms.number(ctx, "revision"), withdrawn);
      go(ctx, product.id(), withdrawn ? "withdrawn" : "sold-again");
    } catch (Refused e) {
      show(ctx, product, ProductFields.of(product), address(product.id()), false, e);
    }
  }

  private void price(Context ctx) {
    Forms.requireUrlEncoded(ctx);
    ChainProduct product = product(ctx);
    try {
      Instant from = Forms.momentOrNull(ctx, "from", zone);
      PriceForm wanted =
          new PriceForm(
              Forms.money(ctx, "price"),
              Objects.requireNonNullElse(from, clock.instant()),
              Forms.momentOrNull(ctx, "until", zone));
      prices.decide(who(ctx), product.id(), branch(ctx), wanted);
      go(ctx, product.id(), "priced");
    } catch (Refused e) {
      show(ctx, product, ProductFields.of(product), address(product.id()), false, e);
    }
  }

  private @Nullable BranchCode branch(Context ctx) throws Refused {
    String code = Forms.text(ctx, "branch");
    if (code.isEmpty()) {
      return null;
    }
    return branches.all().stream()
        .map(BranchOverview.Row::branch)
        .filter(branch -> branch.code().equals(code))
        .findFirst()
        .orElseThrow(() -> new Refused("branch-unknown", code));
  }

  private void withdrawPrice(Context ctx) {
    Forms.requireUrlEncoded(ctx);
    ChainProduct product = product(ctx);
    try {
      prices.withdraw(who(ctx), product.id(), Forms.number(ctx, "version"));
      go(ctx, product.id(), "price-withdrawn");
    } catch (Refused e) {
      show(ctx, product, ProductFields.of(product), address(product.id()), false, e);
    }
  }

  private ChainProduct product(Context ctx) {
    String id = ctx.pathParam("id");
    return catalog.find(id).orElseThrow(() -> notFound("no product " + id));
  }

  private static ProblemException notFound(String detail) {
    return ProblemException.of(404, "Not found", detail, "CAT-1");
  }

  private static String who(Context ctx) {
    return Requests.person(ctx).name();
  }

  private static String address(String id) {
    return CatalogPage.PATH + "/product/" + id;
  }

  private static void go(Context ctx, String id, String done) {
    ctx.redirect(address(id) + "?done=" + done, HttpStatus.SEE_OTHER);
  }

  private void show(
      Context ctx,
      @Nullable ChainProduct product,
      ProductFields fields,
      String action,
      boolean adopting,
      @Nullable Refused refused) {
    if (refused != null) {
      ctx.status(HttpStatus.UNPROCESSABLE_CONTENT);
    }
    Frame frame = pages.frame(ctx);
    List<ChainPrices.Price> all = product == null ? List.of() : prices.of(product.id());
    List<BranchOverview.Row> known = branches.all();
    Map<BranchCode, ChangeFeed.Cursor> cursors = feed.cursors();
    Instant now = clock.instant();
    pages.show(
        ctx,
        "catalog/product.jte",
        frame,
        new View(
            product,
            fields,
            action,
            adopting,
            catalog.categories(),
            Arrays.stream(UnitOfSale.values()).map(Enum::name).toList(),
            Arrays.stream(TaxKind.values()).map(Enum::name).toList(),
            known.stream().map(row -> at(row, all, cursors, now)).toList(),
            all.stream().map(price -> line(price, known, cursors, now)).toList(),
            refused == null ? "" : Forms.words(frame.texts(), refused),
            CatalogPage.done(frame, ctx)));
  }

  private static boolean isBehind(
      BranchCode branch, long version, Map<BranchCode, ChangeFeed.Cursor> cursors) {
    ChangeFeed.Cursor cursor = cursors.get(branch);
    return cursor == null || cursor.number() < version;
  }

  private static AtBranch at(
      BranchOverview.Row row,
      List<ChainPrices.Price> all,
      Map<BranchCode, ChangeFeed.Cursor> cursors,
      Instant now) {
    ChainPrices.Price price = ChainPrices.inForce(all, row.branch(), now).orElse(null);
    return new AtBranch(
        row.branch().code(),
        row.name(),
        price,
        price != null && isBehind(row.branch(), price.version(), cursors));
  }

  private static PriceLine line(
      ChainPrices.Price price,
      List<BranchOverview.Row> known,
      Map<BranchCode, ChangeFeed.Cursor> cursors,
      Instant now) {
    String state =
        price.withdrawnAt() != null
            ? "WITHDRAWN"
            : price.isAhead(now) ? "AHEAD" : price.isInForce(now) ? "IN_FORCE" : "OVER";
    List<String> behind =
        known.stream()
            .filter(row -> price.branch() == null || row.branch().equals(price.branch()))
            .filter(row -> isBehind(row.branch(), price.version(), cursors))
            .map(BranchOverview.Row::name)
            .toList();
    return new PriceLine(price, state, behind);
  }
}
