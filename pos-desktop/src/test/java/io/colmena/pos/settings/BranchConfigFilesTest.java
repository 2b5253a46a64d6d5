package io.colmena.pos.settings;

import static org.assertj.core.api.Assertions.assertThat;

import io.colmena.foundation.settings.Setting;
import io.colmena.foundation.settings.SettingsReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** The files of the folder config are what people copy: they must work and explain themselves. */
class BranchConfigFilesTest {
  private static final Path FOLDER = Path.of("..", "config");

  static List<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files
          .filter(file -> file.toString().endsWith(".yml"))
          .filter(file -> !file.getFileName().toString().startsWith("central"))
          .sorted()
          .toList();
    }
  }

  @ParameterizedTest
  @MethodSource("files")
  void everyFileOfABranchIsAccepted(Path file) {
    BranchSettings settings =
        BranchSettings.from(SettingsReader.read(BranchSettings.KEYS, file, Map.of(), List.of()));

    assertThat(file.getFileName().toString()).startsWith(settings.name().toLowerCase(Locale.ROOT));
    assertThat(settings.dataFolder().getParent().getFileName()).hasToString("data");
    assertThat(settings.database().url())
        .startsWith(file.toString().contains("sqlserver") ? "jdbc:sqlserver:" : "jdbc:h2:file:");
  }

  @Test
  void theThreeBranchesAreThere() throws IOException {
    assertThat(files())
        .extracting(file -> file.getFileName().toString())
        .contains("cusco.yml", "abancay.yml", "lima.yml");
  }

  @Test
  void everyKeyStandsInTheFileOfCusco() throws IOException {
    assertThat(keys(FOLDER.resolve("cusco.yml")))
        .containsExactlyInAnyOrderElementsOf(
            BranchSettings.KEYS.stream().map(Setting::name).toList());
  }

  @Test
  void everyKeyInTheFileOfCuscoIsExplainedAboveIt() throws IOException {
    List<String> lines = Files.readAllLines(FOLDER.resolve("cusco.yml"));

    for (int i = 1; i < lines.size(); i++) {
      if (lines.get(i).startsWith("  ") && !lines.get(i).strip().startsWith("#")) {
        assertThat(lines.get(i - 1).strip()).as("the line above " + lines.get(i)).startsWith("#");
      }
    }
  }

  @Test
  void theFileOfCuscoSaysNothingButTheDefaultsWhereThereAreAny() {
    Path file = FOLDER.resolve("cusco.yml");
    BranchSettings written =
        BranchSettings.from(SettingsReader.read(BranchSettings.KEYS, file, Map.of(), List.of()));
    BranchSettings defaults =
        BranchSettings.from(
            SettingsReader.read(
                BranchSettings.KEYS,
                null,
                Map.of(),
                List.of(
                    "branch.code=CUS",
                    "branch.name=Cusco",
                    "centre.url=http://localhost:3000",
                    "data.dir=" + written.dataFolder())));

    assertThat(written).isEqualTo(defaults);
  }

  static List<String> keys(Path file) throws IOException {
    Object root = new Load(LoadSettings.builder().build()).loadFromString(Files.readString(file));
    List<String> keys = new ArrayList<>();
    ((Map<?, ?>) root)
        .forEach((section, below) ->
            ((Map<?, ?>) below).keySet().forEach(key -> keys.add(section + "." + key)));
    return keys;
  }
}
