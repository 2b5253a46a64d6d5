package io.colmena.foundation.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsReaderTest {
  private static final Setting<String> NAME =
      Setting.required("shop.name", "name of the shop", Parsers::text);
  private static final Setting<Path> FOLDER =
      Setting.optional("data.dir", "folder for everything", Parsers::folder);
  private static final Setting<Integer> PORT =
      Setting.withDefault(
          "server.port", "port to listen at", "3000", Parsers.wholeNumber(0, 65535));
  private static final Setting<Duration> EVERY =
      Setting.optional("sync.max-wait", "longest wait", Parsers::duration);
  private static final Setting<String> PASSWORD =
      Setting.optional("database.password", "database password", Parsers::text).asSecret();
  private static final List<Setting<?>> KNOWN = List.of(NAME, FOLDER, PORT, EVERY, PASSWORD);

  @TempDir Path folder;
  private Path file;

  @BeforeEach
  void nameTheFile() {
    file = folder.resolve("shop.yml");
  }

  @Test
  void nestedAndDottedKeysMeanTheSame() throws IOException {
    Settings nested = read("shop:\n  name: Cusco\nserver:\n  port: 8080\n");
    Settings dotted = read("shop.name: Cusco\nserver.port: 8080\n");

    assertThat(nested.get(NAME)).isEqualTo("Cusco").isEqualTo(dotted.get(NAME));
    assertThat(nested.get(PORT)).isEqualTo(8080).isEqualTo(dotted.get(PORT));
  }

  @Test
  void whatNobodySetsHasItsDefaultOrIsAbsent() throws IOException {
    Settings settings = read("shop.name: Cusco\n");

    assertThat(settings.get(PORT)).isEqualTo(3000);
    assertThat(settings.find(EVERY)).isEmpty();
  }

  @Test
  void aKeyWithNothingBehindItKeepsTheDefault() throws IOException {
    Settings settings = read("shop.name: Cusco\nserver:\n  port:\nsync:\n  max-wait:\n");

    assertThat(settings.get(PORT)).isEqualTo(3000);
    assertThat(settings.find(EVERY)).isEmpty();
  }

  @Test
  void everyMistakeIsReportedTogetherWithItsLine() {
    String text =
        """
        # a comment counts as a line
        server:
          port: many
        sync:
          max-wait: soon
        """;

    assertThat(mistakes(text))
        .containsExactlyInAnyOrder(
            file + ": shop.name: is missing (name of the shop)",
            file
                + ":3: server.port: \"many\" is not usable: it must be a whole number from 0 to 65535",
            file
                + ":5: sync.max-wait: \"soon\" is not usable: it must be a number with its unit,"
                + " such as 30s, 15m or 1h");
  }

  @Test
  void theMessageOfTheExceptionHoldsOneLineForEachMistake() throws IOException {
    Files.writeString(file, "server.port: x\n");

    InvalidSettings e = refusal(Map.of(), List.of());

    assertThat(e.getMessage().lines()).hasSize(e.problems().size()).hasSize(2);
  }

  @Test
  void anUnknownKeyIsRefusedWithTheOneThatWasProbablyMeant() {
    assertThat(mistakes("shop.name: Cusco\nserver:\n  prot: 1\n"))
        .containsExactly(file + ":3: server.prot: is no known setting; did you mean server.port?");
  }

  @Test
  void aKeyThatResemblesNoneIsRefusedWithoutAHint() {
    assertThat(mistakes("shop.name: Cusco\nx: 1\n"))
        .containsExactly(file + ":2: x: is no known setting");
  }

  @Test
  void aKeySetTwiceIsRefusedWithBothPlaces() {
    assertThat(mistakes("shop:\n  name: Cusco\nshop.name: Lima\n"))
        .containsExactly(file + ":3: shop.name: is set twice, first at " + file + ":2");
  }

  @Test
  void aKeyWrittenTwiceInOneSectionIsRefused() {
    assertThat(mistakes("shop:\n  name: Cusco\n  name: Lima\n"))
        .singleElement()
        .asString()
        .startsWith(file + ":3: ");
  }

  @Test
  void aListInsteadOfAValueIsRefused() {
    assertThat(mistakes("shop.name: Cusco\nserver:\n  port: [1, 2]\n"))
        .containsExactly(file + ":3: server.port: takes one value, not a list");
  }

  @Test
  void aSectionInsteadOfAValueIsRefused() {
    assertThat(mistakes("shop:\n  name:\n    official: Cusco\n"))
        .anySatisfy(m -> assertThat(m).startsWith(file + ":3: shop.name.official: is no known"))
        .anySatisfy(m -> assertThat(m).startsWith(file + ": shop.name: is missing"))
        .hasSize(2);
  }

  @Test
  void aFileThatIsOnlyATextIsRefused() {
    assertThat(mistakes("Cusco\n")).contains(file + ":1: is not a list of `key: value`");
  }

  @Test
  void malformedYamlIsRefusedAtItsLine() {
    assertThat(mistakes("shop:\n  name: \"Cusco\n"))
        .anySatisfy(m -> assertThat(m).matches("\\Q" + file + "\\E:\\d: is not valid YAML: .+"));
  }

  @Test
  void tabsAreRefusedAtTheirLine() {
    assertThat(mistakes("shop:\n\tname: Cusco\n"))
        .anySatisfy(m -> assertThat(m).startsWith(file + ":2: is not valid YAML: "));
  }

  @Test
  void aFileThatIsNotUtf8IsRefusedInWords() throws IOException {
    Files.write(file, "shop.name: Cañete\n".getBytes(StandardCharsets.ISO_8859_1));

    assertThat(refusal(Map.of(), List.of()).problems())
        .extracting(SettingsProblem::toString)
        .contains(file + ": is not UTF-8: save it again as UTF-8");
  }

  @Test
  void aByteOrderMarkDoesNoHarm() throws IOException {
    assertThat(read("\uFEFFshop.name: Cañete\n").get(NAME)).isEqualTo("Cañete");
  }

  @Test
  void aMissingFileIsSaidToBeMissing() {
    assertThat(refusal(Map.of(), List.of()).problems())
        .extracting(SettingsProblem::toString)
        .contains(file + ": there is no such file");
  }

  @Test
  void anEmptyFileLacksOnlyWhatIsRequired() {
    assertThat(mistakes("")).containsExactly(file + ": shop.name: is missing (name of the shop)");
  }

  @Test
  void theEnvironmentWinsOverTheFileAndTheCommandLineOverBoth() throws IOException {
    Files.writeString(file, "shop.name: file\nserver.port: 1\nsync.max-wait: 1s\n");
    Map<String, String> environment =
        Map.of("COLMENA_SERVER_PORT", "2", "COLMENA_SYNC_MAX_WAIT", "2s", "COLMENA_OTHER", "x");

    Settings settings =
        SettingsReader.read(KNOWN, file, environment, List.of("sync.max-wait = 3s"));

    assertThat(settings.get(NAME)).isEqualTo("file");
    assertThat(settings.get(PORT)).isEqualTo(2);
    assertThat(settings.get(EVERY)).isEqualTo(Duration.ofSeconds(3));
  }

  @Test
  void anEmptyVariableOfTheEnvironmentSetsNothing() throws IOException {
    Files.writeString(file, "shop.name: Cusco\nserver.port: 1\n");

    Settings settings =
        SettingsReader.read(KNOWN, file, Map.of("COLMENA_SERVER_PORT", ""), List.of());

    assertThat(settings.get(PORT)).isEqualTo(1);
  }

  @Test
  void aMistakeNamesTheVariableOrTheOptionItCameFrom() throws IOException {
    Files.writeString(file, "shop.name: Cusco\n");

    InvalidSettings e =
        refusal(
            Map.of("COLMENA_SERVER_PORT", "x"), List.of("sync.max-wait=x", "nonsense", "no.key=1"));

    assertThat(e.problems())
        .extracting(SettingsProblem::where)
        .containsExactlyInAnyOrder("COLMENA_SERVER_PORT", "--set", "--set nonsense", "--set");
  }

  @Test
  void aRelativeFolderInTheFileIsRelativeToTheFile() throws IOException {
    assertThat(read("shop.name: Cusco\ndata.dir: ../data/cusco\n").get(FOLDER))
        .isEqualTo(folder.toAbsolutePath().getParent().resolve("data/cusco"));
  }

  @Test
  void aRelativeFolderFromTheCommandLineIsRelativeToWhereTheCommandRuns() throws IOException {
    Files.writeString(file, "shop.name: Cusco\n");

    Settings settings =
        SettingsReader.read(
            KNOWN, file, Map.of("COLMENA_DATA_DIR", "elsewhere"), List.of("data.dir=data"));

    assertThat(settings.get(FOLDER)).isEqualTo(Path.of("data"));
  }

  @Test
  void anAbsoluteFolderStaysAsItIs() throws IOException {
    Path absolute = folder.resolve("x").toAbsolutePath();

    assertThat(read("shop.name: Cusco\ndata.dir: '" + absolute + "'\n").get(FOLDER))
        .isEqualTo(absolute);
  }

  @Test
  void theListingShowsEveryEffectiveValueWithItsOriginAndMasksSecrets() throws IOException {
    Files.writeString(file, "shop.name: Cusco\n");

    Settings settings =
        SettingsReader.read(KNOWN, file, Map.of("COLMENA_DATABASE_PASSWORD", "hunter2"), List.of());

    assertThat(settings.describe())
        .containsExactly(
            "shop.name = Cusco (" + file + ":1)",
            "server.port = 3000 (default)",
            "database.password = ******** (COLMENA_DATABASE_PASSWORD)");
  }

  @Test
  void aSecretThatIsNotUsableIsNotRepeatedInTheMistake() {
    assertThat(mistakes("shop.name: Cusco\ndatabase.password: '  '\n"))
        .containsExactly(
            file + ":2: database.password: the value is not usable: it must not be empty");
  }

  @Test
  void aValueThatIsWrongOnlyTogetherWithAnotherIsRefusedAtItsPlace() throws IOException {
    Settings settings = read("shop.name: Cusco\nserver.port: 1\n");

    assertThat(settings.refuse(PORT, "it is taken"))
        .hasMessage(file + ":2: server.port: it is taken");
  }

  private Settings read(String text) throws IOException {
    Files.writeString(file, text);
    return SettingsReader.read(KNOWN, file, Map.of(), List.of());
  }

  private List<String> mistakes(String text) {
    try {
      Files.writeString(file, text);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
    return refusal(Map.of(), List.of()).problems().stream().map(SettingsProblem::toString).toList();
  }

  private InvalidSettings refusal(Map<String, String> environment, List<String> assignments) {
    return catchThrowableOfType(
        InvalidSettings.class, () -> SettingsReader.read(KNOWN, file, environment, assignments));
  }
}
