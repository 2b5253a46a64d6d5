package io.colmena.central.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every text that a page uses is there in both languages, and none is there that no page uses. */
class TextsTest {
  private static final Path PAGES = Path.of("src/main/jte");
  private static final Path SOURCES = Path.of("src/main/java/io/colmena/central/web");

  /** {@code get("sales.title"} and {@code get("branches.count." + …}. */
  private static final Pattern USED = Pattern.compile("\\.get\\(\\s*\"([a-z0-9.-]+)\"( \\+)?");

  /** {@code named("payment", …)}: any key of the family may be used. */
  private static final Pattern FAMILY = Pattern.compile("named\\(\\s*\"([a-z0-9.-]+)\"");

  private static Properties properties(String file) {
    Properties properties = new Properties();
    try (InputStream in = Texts.class.getResourceAsStream("/io/colmena/central/web/" + file)) {
      properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return properties;
  }

  private static Set<String> found(Pattern pattern) throws IOException {
    Set<String> found = new TreeSet<>();
    try (Stream<Path> pages = Files.walk(PAGES);
        Stream<Path> sources = Files.walk(SOURCES);
        Stream<Path> files = Stream.concat(pages, sources)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Matcher matcher = pattern.matcher(Files.readString(file));
        while (matcher.find()) {
          found.add(matcher.group(1));
        }
      }
    }
    return found;
  }

  private static Set<String> keys(String file) {
    return new TreeSet<>(properties(file).stringPropertyNames());
  }

  private static boolean isOfAFamily(String key, Set<String> families) {
    return families.stream().anyMatch(family -> key.startsWith(family + "."));
  }

  @Test
  void noTextIsMissing() throws IOException {
    Set<String> missing = found(USED);
    missing.removeIf(key -> key.endsWith("."));
    missing.removeAll(keys("messages.properties"));
    assertThat(missing).as("lines to add to messages.properties:\n%s", lines(missing)).isEmpty();
  }

  @Test
  void noTextIsUnused() throws IOException {
    Set<String> used = found(USED);
    Set<String> families = found(FAMILY);
    used.stream()
        .filter(key -> key.endsWith("."))
        .forEach(prefix -> families.add(prefix.substring(0, prefix.length() - 1)));
    Set<String> unused = keys("messages.properties");
    unused.removeAll(used);
    unused.removeIf(key -> isOfAFamily(key, families));
    assertThat(unused).as("lines to delete").isEmpty();
  }

  @Test
  void bothLanguagesHaveTheSameTexts() {
    Set<String> untranslated = keys("messages.properties");
    untranslated.removeAll(keys("messages_en.properties"));
    assertThat(untranslated)
        .as("lines to add to messages_en.properties:\n%s", lines(untranslated))
        .isEmpty();
    assertThat(keys("messages_en.properties")).isSubsetOf(keys("messages.properties"));
  }

  @Test
  void textsWithPlacesHaveTheSamePlacesInBothLanguages() {
    Properties spanish = properties("messages.properties");
    Properties english = properties("messages_en.properties");
    for (String key : spanish.stringPropertyNames()) {
      if (spanish.getProperty(key).contains("{")) {
        assertThat(new MessageFormat(english.getProperty(key), Locale.ROOT).getFormats())
            .as(key)
            .hasSameSizeAs(new MessageFormat(spanish.getProperty(key), Locale.ROOT).getFormats());
      }
    }
  }

  @Test
  void aMemberWithoutATextIsShownAsItIs() {
    Texts texts = new Texts(Language.SPANISH);
    assertThat(texts.named("payment", "CASH")).isEqualTo("Efectivo");
    assertThat(texts.named("payment", "TUNKI")).isEqualTo("TUNKI");
  }

  @Test
  void theMachinesOwnLanguageDoesNotMatter() {
    Locale own = Locale.getDefault();
    try {
      Locale.setDefault(Locale.ENGLISH);
      assertThat(new Texts(Language.SPANISH).get("sales.title")).isEqualTo("Ventas");
      assertThat(new Texts(Language.ENGLISH).get("sales.title")).isEqualTo("Sales");
    } finally {
      Locale.setDefault(own);
    }
  }

  private static String lines(Set<String> keys) {
    return keys.stream().map(key -> key + "=").collect(Collectors.joining("\n"));
  }
}
