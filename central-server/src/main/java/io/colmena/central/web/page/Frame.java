package io.colmena.central.web.page;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What surrounds every page.
 *
 * @param theme {@code light} or {@code dark} if the person chose one, null to follow the system
 * @param user who is signed in
 * @param administrator whether they also see what only administrators may
 * @param otherLanguage the address of this same page in the other language
 */
public record Frame(
    Texts texts,
    Formats formats,
    StaticFiles files,
    @Nullable String theme,
    Optional<String> user,
    boolean administrator,
    String otherLanguage) {

  public String file(String name) {
    return files.url(name);
  }
}
