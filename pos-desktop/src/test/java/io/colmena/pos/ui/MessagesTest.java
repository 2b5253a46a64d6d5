package io.colmena.pos.ui;

import static org.assertj.core.api.Assertions.assertThat;

import io.colmena.pos.catalog.AdjustReason;
import io.colmena.pos.catalog.ProductField;
import io.colmena.pos.catalog.StockState;
import io.colmena.pos.connection.Step;
import io.colmena.pos.connection.Verdict;
import io.colmena.pos.customers.AccountMovement;
import io.colmena.pos.imports.RowFault;
import io.colmena.pos.imports.RowNote;
import io.colmena.pos.imports.UnreadableFile;
import io.colmena.pos.people.Personnel;
import io.colmena.pos.people.Role;
import io.colmena.pos.settings.EditableSetting;
import io.colmena.pos.sync.SyncOutcome;
import io.colmena.pos.sync.SyncTrigger;
import io.colmena.pos.ui.labels.LabelTarget;
import io.colmena.pos.ui.office.OfficeScreen;
import io.colmena.pos.ui.products.ImportLine.Kind;
import io.colmena.pos.ui.setup.SetupField;
import io.colmena.pos.ui.setup.SetupViewModel;
import io.colmena.shared.facts.FactKind;
import io.colmena.shared.money.PaymentMethod;
import io.colmena.shared.money.TaxKind;
import io.colmena.shared.money.UnitOfSale;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every word on the screens is in both languages, and none is there for nothing. */
final class MessagesTest {
  private static final Path SOURCES = Path.of("src/main");
  private static final Path BUNDLES = SOURCES.resolve("resources/io/colmena/pos/ui");
  private static final Pattern IN_FXML = Pattern.compile("\"%([A-Za-z.]+)\"");

  /** A key is written as one literal, or as a beginning that a method of payment completes. */
  private static final Pattern IN_JAVA = Pattern.compile("\"([a-z][A-Za-z]*(?:\\.[A-Za-z]*)+)\"");

  private static final Pattern PLACE = Pattern.compile("\\{\\d");

  @Test
  void bothLanguagesHaveTheSameKeys() throws IOException {
    Set<String> spanish = keys("messages.properties");
    Set<String> english = keys("messages_en.properties");
    assertThat(lines(minus(spanish, english))).as("to add to messages_en.properties").isEmpty();
    assertThat(lines(minus(english, spanish))).as("to add to messages.properties").isEmpty();
  }

  @Test
  void everyKeyIsUsedAndEveryUseHasItsKey() throws IOException {
    Set<String> known = keys("messages.properties");
    Set<String> used = used(known);
    assertThat(lines(minus(used, known))).as("to add to messages.properties").isEmpty();
    assertThat(lines(minus(known, used))).as("to remove, nothing uses them").isEmpty();
  }

  @Test
  void bothLanguagesFillTheSamePlaces() throws IOException {
    Properties spanish = bundle("messages.properties");
    Properties english = bundle("messages_en.properties");
    for (String key : spanish.stringPropertyNames()) {
      assertThat(places(english.getProperty(key)))
          .as(key)
          .isEqualTo(places(spanish.getProperty(key)));
    }
  }

  @Test
  void everyTextCanBeFilled() throws IOException {
    for (String file : Set.of("messages.properties", "messages_en.properties")) {
      bundle(file)
          .forEach((key, text) -> {
            assertThat(new MessageFormat((String) text).format(new Object[] {1, 2, 3}))
                .as("%s: %s", file, key)
                .isNotBlank();
            assertThat((String) text).as("%s: use ’", key).doesNotContain("'");
          });
    }
  }

  /** The other refusals say what the log-in says. */
  private static final Set<Personnel.Refusal> IN_OWN_WORDS =
      EnumSet.complementOf(
          EnumSet.of(Personnel.Refusal.BAD_NAME, Personnel.Refusal.SHORT_PASSWORD));

  private static Set<String> places(String text) {
    return PLACE.matcher(text).results().map(MatchResult::group).collect(Collectors.toSet());
  }

  private static Set<String> used(Set<String> known) throws IOException {
    Set<String> prefixes =
        known.stream()
            .map(key -> key.substring(0, key.indexOf('.') + 1))
            .collect(Collectors.toSet());
    Set<String> used = new TreeSet<>();
    try (Stream<Path> files = Files.walk(SOURCES)) {
      for (Path file : files.filter(MessagesTest::mayUseKeys).toList()) {
        Pattern pattern = file.toString().endsWith(".fxml") ? IN_FXML : IN_JAVA;
        Matcher matcher = pattern.matcher(Files.readString(file));
        while (matcher.find()) {
          String key = matcher.group(1);
          if (!key.endsWith(".fxml") && prefixes.contains(key.substring(0, key.indexOf('.') + 1))) {
            used.addAll(completed(key));
          }
        }
      }
    }
    return used;
  }

  private static boolean mayUseKeys(Path file) {
    String name = file.toString();
    return name.contains("/ui/") && (name.endsWith(".java") || name.endsWith(".fxml"));
  }

  private static Collection<String> completed(String key) {
    return switch (key) {
      case "office." ->
          Arrays.stream(OfficeScreen.values())
              .flatMap(screen -> Stream.of(screen.words(), screen.words() + ".letter"))
              .toList();
      case "setup.step.", "setup.introduction." ->
          completed(key, Arrays.stream(SetupViewModel.Step.values()).map(MessagesTest::lower));
      case "setup.field.", "setup.hint." ->
          completed(key, Arrays.stream(SetupField.values()).map(SetupField::key));
      case "setup.wrong." ->
          completed(
              key,
              Arrays.stream(SetupField.values())
                  .filter(field -> field != SetupField.DISPLAY_NAME)
                  .map(SetupField::key));
      case "settings.section." ->
          completed(key, Arrays.stream(EditableSetting.Section.values()).map(MessagesTest::lower));
      case "settings.field." ->
          completed(key, Arrays.stream(EditableSetting.values()).map(EditableSetting::key));
      case "settings.hint." ->
          completed(
              key,
              Arrays.stream(EditableSetting.values())
                  .filter(setting -> setting.choices().isEmpty())
                  .map(EditableSetting::key));
      case "settings.choice." ->
          completed(
              key,
              Arrays.stream(EditableSetting.values())
                  .flatMap(setting ->
                      setting.choices().stream().map(each -> setting.key() + "." + each)));
      case "role." -> completed(key, Arrays.stream(Role.values()).map(Role::key));
      case "kind." -> completed(key, Arrays.stream(FactKind.values()).map(FactKind::journalName));
      case "syncing.outcome." -> named(key, SyncOutcome.values());
      case "syncing.trigger." -> named(key, SyncTrigger.values());
      case "check.step." -> named(key, Step.values());
      case "check.verdict." -> named(key, Verdict.values());
      case "check.advice." ->
          completed(
              key, Arrays.stream(Verdict.values()).filter(v -> !v.isFine()).map(Verdict::toString));
      case "people.refused." ->
          completed(key, IN_OWN_WORDS.stream().map(Personnel.Refusal::toString));
      case "import.fault." -> completed(key, Arrays.stream(RowFault.values()).map(Enum::name));
      case "import.note." -> named(key, RowNote.values());
      case "import.kind." -> named(key, new Enum<?>[] {Kind.CHANGED, Kind.FRESH});
      case "labels.target." -> named(key, LabelTarget.values());
      case "import.file." ->
          completed(key, Arrays.stream(UnreadableFile.Kind.values()).map(Enum::name));
      case "products.state." ->
          completed(
              key,
              Stream.concat(Stream.of("ALL"), Arrays.stream(StockState.values()).map(Enum::name)));
      case "products.field." ->
          completed(key, Arrays.stream(ProductField.values()).map(Enum::name));
      case "products.needed." -> completed(key, Stream.of("CODE", "NAME", "CATEGORY"));
      case "products.reason." ->
          completed(key, Arrays.stream(AdjustReason.values()).map(Enum::name));
      case "products.unit." -> completed(key, Arrays.stream(UnitOfSale.values()).map(Enum::name));
      case "products.tax." -> completed(key, Arrays.stream(TaxKind.values()).map(Enum::name));
      case "credit.kind." -> named(key, AccountMovement.Kind.values());
      case "charge.key." ->
          completed(key, PaymentMethod.offered().stream().map(PaymentMethod::toString));
      default ->
          key.endsWith(".")
              ? completed(key, Arrays.stream(PaymentMethod.values()).map(PaymentMethod::toString))
              : Set.of(key);
    };
  }

  private static Collection<String> named(String key, Enum<?>[] all) {
    return completed(key, Arrays.stream(all).map(Enum::name));
  }

  private static String lower(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }

  private static Collection<String> completed(String key, Stream<String> ends) {
    return ends.map(end -> key + end).toList();
  }

  private static Set<String> minus(Set<String> from, Set<String> what) {
    Set<String> rest = new TreeSet<>(from);
    rest.removeAll(what);
    return rest;
  }

  /** Ready to paste. */
  private static String lines(Set<String> keys) {
    return keys.stream().map(key -> key + "=").collect(Collectors.joining("\n"));
  }

  private static Set<String> keys(String file) throws IOException {
    return bundle(file).stringPropertyNames();
  }

  private static Properties bundle(String file) throws IOException {
    Properties properties = new Properties();
    try (Reader reader = Files.newBufferedReader(BUNDLES.resolve(file))) {
      properties.load(reader);
    }
    return properties;
  }
}
