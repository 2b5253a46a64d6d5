package io.colmena.foundation.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsFileTest {
  private static final Setting<String> NAME = Setting.required("shop.name", "name", Parsers::text);
  private static final Setting<Integer> COLUMNS =
      Setting.withDefault("paper.columns", "columns", "42", Parsers.wholeNumber(24, 64));
  private static final Setting<String> NOTE = Setting.optional("paper.note", "note", Parsers::text);
  private static final List<Setting<?>> KNOWN = List.of(NAME, COLUMNS, NOTE);

  private static final String TEXT =
      """
      # Our shop; ñandú.
      shop:
        # As receipts show it.
        name: Cusco   # the old name
      paper:
        # Letters on a line.
        columns:
      """;

  @TempDir private Path folder;

  private Path file(String text) throws IOException {
    return Files.writeString(folder.resolve("shop.yml"), text);
  }

  private static SettingsFile of(Path file) {
    return new SettingsFile(new SettingsSource(file, Map.of(), List.of()));
  }

  private static void change(Path file, Map<String, String> changes) throws IOException {
    of(file).change(changes, KNOWN, settings -> settings.get(NAME));
  }

  @Test
  void onlyTheValueChangesAndEveryCommentStays() throws IOException {
    Path file = file(TEXT);
    change(file, Map.of("shop.name", "Bodega \"San Blas\"", "paper.columns", "48"));
    assertThat(file)
        .hasContent(
            TEXT.replace("name: Cusco ", "name: \"Bodega \\\"San Blas\\\"\" ")
                .replace("columns:", "columns: 48"));
  }

  @Test
  void whatWasNotInTheFileComesIntoItsBlock() throws IOException {
    Path file = file(TEXT);
    change(file, Map.of("paper.note", "RUC 20100047218 | Calle 1"));
    assertThat(file)
        .hasContent(TEXT.replace("paper:\n", "paper:\n  note: \"RUC 20100047218 | Calle 1\"\n"));
  }

  @Test
  void anEmptyTextLeavesTheDefaultInForce() throws IOException {
    Path file = file(TEXT.replace("columns:", "columns: 48"));
    change(file, Map.of("paper.columns", ""));
    assertThat(of(file).source().read(KNOWN).get(COLUMNS)).isEqualTo(42);
  }

  @Test
  void dottedKeysAndFilesWithoutTheirBlockAreChangedToo() throws IOException {
    Path file = file("shop.name: Cusco");
    change(file, Map.of("shop.name", "Lima", "paper.columns", "32"));
    assertThat(file).hasContent("shop.name: Lima\npaper.columns: 32\n");
  }

  @Test
  void aWrongValueIsRefusedAndNothingIsWritten() throws IOException {
    Path file = file(TEXT);
    assertThatThrownBy(() -> change(file, Map.of("shop.name", "Lima", "paper.columns", "7")))
        .isInstanceOf(InvalidSettings.class)
        .hasMessageContaining("paper.columns");
    assertThat(file).hasContent(TEXT);
    try (Stream<Path> left = Files.list(folder)) {
      assertThat(left).containsExactly(file);
    }
  }

  @Test
  void aFolderThatTakesNoFileLeavesTheSettingsAsTheyAre() throws IOException {
    Path file = file(TEXT);
    Files.createDirectories(folder.resolve("shop.yml.partial").resolve("in the way"));
    assertThatThrownBy(() -> change(file, Map.of("shop.name", "Lima")))
        .isInstanceOf(IOException.class);
    assertThat(file).hasContent(TEXT);
  }

  @Test
  void whatIsStrongerThanTheFileIsNamed() {
    SettingsSource source =
        new SettingsSource(
            Path.of("x"), Map.of("COLMENA_SHOP_NAME", "Puno"), List.of("paper.columns = 32"));
    assertThat(source.strongerThanTheFile(NAME)).contains("COLMENA_SHOP_NAME");
    assertThat(source.strongerThanTheFile(COLUMNS)).contains("--set");
    assertThat(source.strongerThanTheFile(NOTE)).isEmpty();
  }
}
