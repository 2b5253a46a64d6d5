package io.colmena.pos.ui;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** The words of the screens in the language that is chosen now. */
public final class Texts {
  private Locale locale;
  private ResourceBundle bundle;

  public Texts(Locale language) {
    this.locale = regional(language);
    this.bundle = load(locale);
  }

  /** Later texts are in this language; who shows earlier ones asks for them again. */
  public void use(Locale language) {
    locale = regional(language);
    bundle = load(locale);
  }

  public Locale locale() {
    return locale;
  }

  public boolean isSpanish() {
    return locale.getLanguage().equals("es");
  }

  public ResourceBundle bundle() {
    return bundle;
  }

  /**
   * @param arguments fill {0}, {1}…; numbers are written as Peru writes them
   */
  public String get(String key, Object... arguments) {
    String text = bundle.getString(key);
    return arguments.length == 0 ? text : new MessageFormat(text, locale).format(arguments);
  }

  private static Locale regional(Locale language) {
    return Locale.of(language.getLanguage(), "PE");
  }

  /** Without the fallback to the computer's own language: what is not translated is Spanish. */
  private static ResourceBundle load(Locale locale) {
    return ResourceBundle.getBundle(
        "io.colmena.pos.ui.messages",
        locale,
        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
  }
}
