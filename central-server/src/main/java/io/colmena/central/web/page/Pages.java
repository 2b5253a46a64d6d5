package io.colmena.central.web.page;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import io.colmena.central.http.Requests;
import io.colmena.central.people.CentralRole;
import io.colmena.central.tokens.Caller;
import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.SameSite;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Shows pages in the language and the theme of whoever looks. */
public final class Pages {
  static final String LANGUAGE_PARAMETER = "lang";
  static final String LANGUAGE_COOKIE = "colmena_lang";
  static final String THEME_COOKIE = "colmena_theme";

  private static final Duration REMEMBERED = Duration.ofDays(365);

  private final TemplateEngine templates = TemplateEngine.createPrecompiled(ContentType.Html);
  private final StaticFiles files;
  private final Clock clock;
  private final ZoneId zone;

  public Pages(StaticFiles files, Clock clock, ZoneId zone) {
    this.files = files;
    this.clock = clock;
    this.zone = zone;
  }

  public Frame frame(Context ctx) {
    Texts texts = new Texts(language(ctx));
    return new Frame(
        texts,
        new Formats(texts, zone, clock.instant()),
        files,
        theme(ctx),
        Requests.findPerson(ctx).map(Caller.OfPerson::name),
        Requests.findPerson(ctx)
            .filter(person -> person.role().includes(CentralRole.ADMINISTRATOR))
            .isPresent(),
        here(ctx, texts.language().other()));
  }

  /**
   * @param template its file
   * @param page what it shows
   */
  public void show(Context ctx, String template, Frame frame, Object page) {
    ctx.header("Cache-Control", "no-store")
        .header("Content-Language", frame.texts().language().tag())
        .html(part(template, frame, page));
  }

  /** A part of a page, or all of it, as HTML. */
  public String part(String template, Frame frame, Object page) {
    StringOutput html = new StringOutput();
    templates.render(template, Map.of("frame", frame, "page", page), html);
    return html.toString();
  }

  private static Language language(Context ctx) {
    return Language.find(ctx.queryParam(LANGUAGE_PARAMETER))
        .map(chosen -> remembered(ctx, chosen))
        .or(() -> Language.find(ctx.cookie(LANGUAGE_COOKIE)))
        .orElseGet(() -> Language.preferred(ctx.header("Accept-Language")));
  }

  private static Language remembered(Context ctx, Language language) {
    ctx.cookie(
        new Cookie(
            LANGUAGE_COOKIE,
            language.tag(),
            "/",
            (int) REMEMBERED.toSeconds(),
            false,
            true,
            null,
            SameSite.LAX));
    return language;
  }

  private static @Nullable String theme(Context ctx) {
    String theme = ctx.cookie(THEME_COOKIE);
    return "light".equals(theme) || "dark".equals(theme) ? theme : null;
  }

  private static String here(Context ctx, Language language) {
    return ctx.path()
        + "?"
        + Stream.concat(
                ctx.queryParamMap().entrySet().stream()
                    .filter(parameter -> !parameter.getKey().equals(LANGUAGE_PARAMETER))
                    .flatMap(parameter ->
                        parameter.getValue().stream()
                            .map(value -> parameter(parameter.getKey(), value))),
                Stream.of(parameter(LANGUAGE_PARAMETER, language.tag())))
            .collect(Collectors.joining("&"));
  }

  private static String parameter(String name, String value) {
    return URLEncoder.encode(name, StandardCharsets.UTF_8)
        + "="
        + URLEncoder.encode(value, StandardCharsets.UTF_8);
  }
}
