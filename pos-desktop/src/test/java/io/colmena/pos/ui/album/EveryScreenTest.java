package io.colmena.pos.ui.album;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Walks through every screen in both languages. With {@code -Dcolmena.album=FOLDER} it takes the
 * pictures of the documentation instead; {@code -Dcolmena.album.only=SyncStory} walks one story.
 */
final class EveryScreenTest {
  private static final List<Story> STORIES =
      List.of(
          new StartStory(),
          new SellingStory(),
          new DrawerStory(),
          new ReturnStory(),
          new CreditStory(),
          new HistoryStory(),
          new OfficeStory(),
          new SyncStory(),
          new CareStory());

  @TempDir private Path folder;

  static Stream<Arguments> walks() {
    String only = System.getProperty("colmena.album.only", "");
    return STORIES.stream()
        .filter(story -> story.getClass().getSimpleName().matches(only + ".*"))
        .flatMap(story ->
            Stream.of("es", "en")
                .map(language ->
                    Arguments.argumentSet(
                        story.getClass().getSimpleName() + " " + language,
                        story,
                        Locale.of(language))));
  }

  @ParameterizedTest
  @MethodSource("walks")
  void isSeen(Story story, Locale language) throws Exception {
    String pictures = System.getProperty("colmena.album", "");
    if (!pictures.isEmpty()) {
      story.walk(new Visit(alwaysTheSame(), language, new Photographer(Path.of(pictures))));
      return;
    }
    Inspector inspector = new Inspector();
    story.walk(new Visit(folder, language, inspector));
    assertThat(inspector.problems()).isEmpty();
  }

  /** Some pictures show where a file is. */
  private static Path alwaysTheSame() throws IOException {
    Path same = Path.of(System.getProperty("java.io.tmpdir"), "bodega");
    if (Files.exists(same)) {
      try (Stream<Path> old = Files.walk(same)) {
        for (Path file : old.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
    return Files.createDirectories(same);
  }
}
