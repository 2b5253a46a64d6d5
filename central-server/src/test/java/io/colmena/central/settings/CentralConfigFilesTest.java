package io.colmena.central.settings;

import static org.assertj.core.api.Assertions.assertThat;

import io.colmena.foundation.settings.Setting;
import io.colmena.foundation.settings.SettingsReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** The files of the folder config are what people copy: they must work and explain themselves. */
class CentralConfigFilesTest {
  private static final Path FOLDER = Path.of("..", "config");

  @ParameterizedTest
  @ValueSource(strings = {"central.yml", "central-sqlserver.yml"})
  void everyFileOfTheCentreIsAccepted(String name) {
    CentralSettings settings = read(FOLDER.resolve(name), List.of());

    assertThat(settings.port()).isEqualTo(3000);
    assertThat(settings.database().url())
        .startsWith(name.contains("sqlserver") ? "jdbc:sqlserver:" : "jdbc:h2:file:");
  }

  @Test
  void thereIsNoOtherFileOfTheCentre() throws IOException {
    try (var files = Files.newDirectoryStream(FOLDER, "central*.yml")) {
      assertThat(files).hasSize(2);
    }
  }

  @Test
  void everyKeyStandsInTheFile() throws IOException {
    Object root =
        new Load(LoadSettings.builder().build())
            .loadFromString(Files.readString(FOLDER.resolve("central.yml")));
    List<String> keys = new ArrayList<>();
    ((Map<?, ?>) root)
        .forEach((section, below) ->
            ((Map<?, ?>) below).keySet().forEach(key -> keys.add(section + "." + key)));

    assertThat(keys)
        .containsExactlyInAnyOrderElementsOf(
            CentralSettings.KEYS.stream().map(Setting::name).toList());
  }

  @Test
  void everyKeyInTheFileIsExplainedAboveIt() throws IOException {
    List<String> lines = Files.readAllLines(FOLDER.resolve("central.yml"));

    for (int i = 1; i < lines.size(); i++) {
      if (lines.get(i).startsWith("  ") && !lines.get(i).strip().startsWith("#")) {
        assertThat(lines.get(i - 1).strip()).as("the line above " + lines.get(i)).startsWith("#");
      }
    }
  }

  @Test
  void theFileSaysNothingButTheDefaultsWhereThereAreAny() {
    CentralSettings written = read(FOLDER.resolve("central.yml"), List.of());

    assertThat(read(null, List.of("data.dir=" + written.dataFolder()))).isEqualTo(written);
  }

  private static CentralSettings read(Path file, List<String> assignments) {
    return CentralSettings.from(
        SettingsReader.read(CentralSettings.KEYS, file, Map.of(), assignments));
  }
}
