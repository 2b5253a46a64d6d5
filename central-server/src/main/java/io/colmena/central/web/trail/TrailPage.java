package io.colmena.central.web.trail;

import com.fasterxml.jackson.databind.JsonNode;
import io.colmena.central.decisions.DecisionTrail;
import io.colmena.central.http.Access;
import io.colmena.central.http.Feature;
import io.colmena.central.web.page.Frame;
import io.colmena.central.web.page.Pages;
import io.colmena.shared.json.Json;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** {@code /trail?about=&before=}: who decided what, from what to what. */
public final class TrailPage implements Feature {
  private static final String PATH = "/trail";
  private static final int PAGE = 50;

  /** Numbers that only programs go by. */
  private static final Set<String> UNSAID = Set.of("revision", "version", "product");

  private final Pages pages;
  private final DecisionTrail trail;

  public TrailPage(Pages pages, DecisionTrail trail) {
    this.pages = pages;
    this.trail = trail;
  }

  /**
   * What the template shows.
   *
   * @param about one subject alone, or empty
   * @param next the address of what is older, or empty
   */
  public record View(String about, List<Line> lines, String next) {}

  /** An entry with what it changed. */
  public record Line(DecisionTrail.Entry entry, List<Change> changes) {}

  /**
   * @param was empty for nothing
   * @param became empty for nothing
   */
  public record Change(String field, String was, String became) {}

  @Override
  public void addTo(RoutesConfig routes) {
    routes.get(PATH, this::show, Access.PERSON);
  }

  private void show(Context ctx) {
    String about = Objects.requireNonNullElse(ctx.queryParam("about"), "").strip();
    long before = before(ctx.queryParam("before"));
    List<DecisionTrail.Entry> found =
        trail.latest(before, about.isEmpty() ? null : about, PAGE + 1);
    List<DecisionTrail.Entry> shown = found.subList(0, Math.min(PAGE, found.size()));
    String next =
        found.size() <= PAGE
            ? ""
            : PATH
                + "?about="
                + URLEncoder.encode(about, StandardCharsets.UTF_8)
                + "&before="
                + shown.getLast().number();
    Frame frame = pages.frame(ctx);
    pages.show(
        ctx,
        "trail.jte",
        frame,
        new View(
            about,
            shown.stream()
                .map(entry -> new Line(entry, changes(frame, entry.was(), entry.became())))
                .toList(),
            next));
  }

  /** From the newest when it is no number. */
  private static long before(@Nullable String text) {
    try {
      return text == null ? Long.MAX_VALUE : Long.parseLong(text);
    } catch (NumberFormatException _) {
      return Long.MAX_VALUE;
    }
  }

  /** What is not the same before and afterwards. */
  private static List<Change> changes(Frame frame, @Nullable String was, @Nullable String became) {
    JsonNode before = tree(was);
    JsonNode after = tree(became);
    Set<String> fields = new LinkedHashSet<>();
    before.fieldNames().forEachRemaining(fields::add);
    after.fieldNames().forEachRemaining(fields::add);
    fields.removeAll(UNSAID);
    List<Change> changes = new ArrayList<>();
    for (String field : fields) {
      String one = said(frame, field, before.path(field));
      String other = said(frame, field, after.path(field));
      if (!one.equals(other)) {
        changes.add(new Change(field, one, other));
      }
    }
    return changes;
  }

  private static JsonNode tree(@Nullable String json) {
    return Json.read(json == null ? "{}" : json, JsonNode.class);
  }

  /** As people say it: what is not so is not said. */
  private static String said(Frame frame, String field, JsonNode value) {
    if (value.isArray()) {
      List<String> parts = new ArrayList<>();
      value.forEach(part -> parts.add(part.asText()));
      return String.join(", ", parts);
    }
    if (value.isBoolean()) {
      return value.asBoolean() ? frame.texts().get("trail.yes") : "";
    }
    String text = value.asText("");
    return switch (field) {
      case "from", "until", "decidedAt" ->
          text.isEmpty() ? "" : frame.formats().dateTime(Instant.parse(text));
      case "role" -> frame.texts().named("role", text);
      case "unit" -> frame.texts().named("unit", text);
      case "taxKind" -> frame.texts().named("tax", text);
      default -> text;
    };
  }
}
