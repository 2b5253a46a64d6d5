package io.colmena.central.web.page;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The languages of the pages, as people of the shops speak them. */
public enum Language {
  /** What the pages speak unless somebody wants otherwise. */
  SPANISH("es", "Español", Locale.ROOT, Locale.of("es", "PE")),
  ENGLISH("en", "English", Locale.ENGLISH, Locale.UK);

  private final String tag;
  private final String ownName;
  private final Locale texts;
  private final Locale calendar;

  Language(String tag, String ownName, Locale texts, Locale calendar) {
    this.tag = tag;
    this.ownName = ownName;
    this.texts = texts;
    this.calendar = calendar;
  }

  /** As HTML and the query parameter {@code lang} name it. */
  public String tag() {
    return tag;
  }

  public String ownName() {
    return ownName;
  }

  /** The other one, for the switch. */
  public Language other() {
    return this == SPANISH ? ENGLISH : SPANISH;
  }

  Locale texts() {
    return texts;
  }

  /** For the names of days and months. */
  Locale calendar() {
    return calendar;
  }

  static Optional<Language> find(@Nullable String tag) {
    return Arrays.stream(values()).filter(language -> language.tag.equals(tag)).findFirst();
  }

  /** The best of what a browser asks for in {@code Accept-Language}. */
  static Language preferred(@Nullable String accepted) {
    if (accepted == null) {
      return SPANISH;
    }
    try {
      String tag =
          Locale.lookupTag(Locale.LanguageRange.parse(accepted), List.of(SPANISH.tag, ENGLISH.tag));
      return find(tag).orElse(SPANISH);
    } catch (IllegalArgumentException _) {
      return SPANISH; // not a header that means anything
    }
  }
}
