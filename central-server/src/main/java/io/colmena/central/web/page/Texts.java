package io.colmena.central.web.page;

import java.text.MessageFormat;
import java.util.ResourceBundle;

/** The sentences of the pages in one language. */
public final class Texts {
  static final String BUNDLE = "io.colmena.central.web.messages";

  private final Language language;
  private final ResourceBundle bundle;

  public Texts(Language language) {
    this.language = language;
    // never the language of the machine that the centre happens to run on
    this.bundle =
        ResourceBundle.getBundle(
            BUNDLE,
            language.texts(),
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
  }

  public Language language() {
    return language;
  }

  public String get(String key, Object... values) {
    String text = bundle.getString(key);
    return values.length == 0 ? text : new MessageFormat(text, language.calendar()).format(values);
  }

  /** One of a family of texts, such as {@code payment.CASH}; what has no text is shown as it is. */
  public String named(String family, String member) {
    String key = family + "." + member;
    return bundle.containsKey(key) ? bundle.getString(key) : member;
  }
}
