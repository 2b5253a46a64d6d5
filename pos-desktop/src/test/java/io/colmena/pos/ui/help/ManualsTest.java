package io.colmena.pos.ui.help;

import static org.assertj.core.api.Assertions.assertThat;

import io.colmena.pos.settings.EditableSetting.Section;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The manuals show pictures that are there, and name keys that the screens show. */
final class ManualsTest {
  private static final Path ROOT = Path.of("..");
  private static final Path MANUALS = ROOT.resolve("docs/manual");
  private static final Path SCREENS = Path.of("src/main/resources/io/colmena/pos/ui");

  private static final Pattern LINK = Pattern.compile("]\\(([^)#:]+)(#[^)]*)?\\)");
  private static final Pattern ANCHOR = Pattern.compile("]\\(#([^)]+)\\)");
  private static final Pattern HEADING = Pattern.compile("(?m)^#+ (.+)$");

  /** What is bold and looks like a key: F12, Ctrl Supr, Esc, Z, ↑. */
  private static final Pattern KEY =
      Pattern.compile("\\*\\*(F\\d+|Ctrl \\S+|Esc|Enter|Supr|Ins|[A-Z0-9↑↓←→+−])\\*\\*");

  /** A cap of a key in a screen that names it itself. */
  private static final Pattern CAP = Pattern.compile("text=\"([^\"%]+)\"[^>]*styleClass=\"keycap");

  /** Words whose text is a key. */
  private static final Pattern KEY_WORDS = Pattern.compile(".*(Key|\\.letter)|.*\\.key\\..*");

  private static List<Path> manuals() throws IOException {
    try (Stream<Path> files = Files.list(MANUALS)) {
      return files.filter(file -> file.toString().endsWith(".md")).sorted().toList();
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> all(Pattern pattern, String text) {
    return pattern.matcher(text).results().map(result -> result.group(1)).toList();
  }

  @Test
  void everythingThatIsLinkedExists() throws IOException {
    List<Path> pages =
        Stream.concat(manuals().stream(), Stream.of(ROOT.resolve("README.md"))).toList();
    for (Path page : pages) {
      assertThat(all(LINK, text(page)))
          .as("links of " + page)
          .isNotEmpty()
          .allSatisfy(link -> assertThat(page.resolveSibling(link)).exists());
    }
  }

  @Test
  void everySectionOfTheTableOfContentsExists() throws IOException {
    for (Path page : manuals()) {
      List<String> headings = all(HEADING, text(page)).stream().map(ManualsTest::anchor).toList();
      assertThat(headings).as("sections of " + page).containsAll(all(ANCHOR, text(page)));
    }
  }

  /** As GitHub makes it of a heading. */
  private static String anchor(String heading) {
    return heading.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N} -]", "").replace(' ', '-');
  }

  @Test
  void everyKeyThatIsNamedIsOnAScreen() throws IOException {
    Set<String> known = keys();
    for (Path page : manuals()) {
      assertThat(all(KEY, text(page))).as("keys of " + page).isSubsetOf(known);
    }
  }

  private static Set<String> keys() throws IOException {
    // said in words, or of several made in code: digits of lists, signs of a pair
    Set<String> keys = new TreeSet<>(List.of("+", "−", "F10"));
    Stream.of(Section.TILL, Section.PRINTER, Section.BACKUPS, Section.APPEARANCE)
        .map(sheet -> "Ctrl " + (List.of(Section.values()).indexOf(sheet) + 1))
        .forEach(keys::add);
    Stream.iterate(1, digit -> digit + 1).limit(7).map(String::valueOf).forEach(keys::add);
    try (Stream<Path> files = Files.walk(SCREENS)) {
      files
          .filter(file -> file.toString().endsWith(".fxml"))
          .flatMap(file -> all(CAP, text(file)).stream())
          .flatMap(
              cap -> cap.startsWith("Ctrl") ? Stream.of(cap) : Stream.of(cap.split("\\s+", -1)))
          .forEach(keys::add);
    }
    Properties words = new Properties();
    try (Reader reader = Files.newBufferedReader(SCREENS.resolve("messages.properties"))) {
      words.load(reader);
    }
    words.stringPropertyNames().stream()
        .filter(name -> KEY_WORDS.matcher(name).matches())
        .map(words::getProperty)
        .forEach(keys::add);
    return keys;
  }
}
