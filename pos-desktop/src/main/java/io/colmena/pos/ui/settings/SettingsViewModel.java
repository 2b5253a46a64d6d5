package io.colmena.pos.ui.settings;

import io.colmena.foundation.settings.SettingsProblem;
import io.colmena.pos.care.Care;
import io.colmena.pos.checkout.Shop;
import io.colmena.pos.people.Permission;
import io.colmena.pos.people.User;
import io.colmena.pos.printing.PrintResult;
import io.colmena.pos.printing.ReceiptPrinter;
import io.colmena.pos.printing.TestPage;
import io.colmena.pos.settings.BranchSettings;
import io.colmena.pos.settings.BranchSettingsFile;
import io.colmena.pos.settings.BranchSettingsFile.Result;
import io.colmena.pos.settings.EditableSetting;
import io.colmena.pos.settings.EditableSetting.Section;
import io.colmena.pos.ui.BackgroundTasks;
import io.colmena.pos.ui.Failures;
import io.colmena.pos.ui.Notice;
import io.colmena.pos.ui.Texts;
import io.colmena.pos.ui.printing.PrintWords;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;

/**
 * The settings of the branch as somebody changes them. Nothing is written before everything is
 * right; whoever may not look after the branch changes colours and language until the next start.
 */
public final class SettingsViewModel {
  private final Care care;
  private final BranchSettings running;
  private final Look look;
  private final Texts texts;
  private final BackgroundTasks tasks;
  private final User actor;
  private final Map<EditableSetting, SettingsField> fields = new EnumMap<>(EditableSetting.class);
  private final ObjectProperty<Section> section = new SimpleObjectProperty<>(Section.APPEARANCE);
  private final ObjectProperty<Notice> notice = new SimpleObjectProperty<>(Notice.NONE);
  private final BooleanProperty busy = new SimpleBooleanProperty();

  /** What changes at once. */
  public interface Look {
    void use(BranchSettings.Theme theme);

    /** Once nothing is open that would lose what was typed. */
    void use(Locale language);
  }

  /**
   * @param running what the till was started with
   */
  public SettingsViewModel(
      Care care,
      BranchSettings running,
      Look look,
      Texts texts,
      BackgroundTasks tasks,
      User actor) {
    this.care = care;
    this.running = running;
    this.look = look;
    this.texts = texts;
    this.tasks = tasks;
    this.actor = actor;
    fill(mayCare() ? care.settings().orElse(null) : null);
    section.set(sections().getFirst());
    if (mayCare() && care.settings().isEmpty()) {
      notice.set(Notice.info(texts.get("settings.noFile")));
    }
  }

  private void fill(@Nullable BranchSettingsFile file) {
    if (file == null) {
      put(EditableSetting.THEME, running.theme().name().toLowerCase(Locale.ROOT), "");
      put(EditableSetting.LANGUAGE, texts.isSpanish() ? "es" : "en", "");
      return;
    }
    file.texts()
        .forEach((each, text) -> put(each, text, file.strongerThanTheFile(each).orElse("")));
  }

  private void put(EditableSetting setting, String text, String fixedBy) {
    fields.put(setting, SettingsField.of(setting, text, fixedBy));
  }

  private boolean mayCare() {
    return actor.role().may(Permission.CARE);
  }

  /** Whether backups and their way back are offered. */
  public boolean offersBackups() {
    return mayCare();
  }

  /** Those of which there is something to set. */
  public List<Section> sections() {
    return Arrays.stream(Section.values())
        .filter(each -> fields.keySet().stream().anyMatch(field -> field.section() == each))
        .toList();
  }

  /** Those of a section that matter as things are chosen now. */
  List<SettingsField> fields(Section of) {
    return fields.values().stream()
        .filter(field -> field.setting().section() == of && matters(field.setting()))
        .toList();
  }

  private boolean matters(EditableSetting setting) {
    return switch (setting) {
      case ADDRESS -> isPrinter("network");
      case DEVICE -> isPrinter("device") || isPrinter("serial");
      case SPEED -> isPrinter("serial");
      case PAPER, HEADER, LOGO -> !isPrinter("none");
      case DRAWER -> !isPrinter("none") && !isPrinter("pdf");
      case BOLETA, FACTURA -> !isText(EditableSetting.RECEIPT_KIND, "internal");
      case TICKET -> isText(EditableSetting.RECEIPT_KIND, "internal");
      default -> true;
    };
  }

  private boolean isPrinter(String kind) {
    return isText(EditableSetting.PRINTER, kind);
  }

  private boolean isText(EditableSetting setting, String text) {
    return Optional.ofNullable(fields.get(setting))
        .filter(field -> field.text().get().equals(text))
        .isPresent();
  }

  /** The field of a setting that is offered. */
  SettingsField field(EditableSetting setting) {
    return Optional.ofNullable(fields.get(setting)).orElseThrow();
  }

  public ObjectProperty<Section> sectionProperty() {
    return section;
  }

  public ObjectProperty<Notice> noticeProperty() {
    return notice;
  }

  public BooleanProperty busyProperty() {
    return busy;
  }

  /** Enter: everything that was changed, or nothing. */
  public void save() {
    Map<EditableSetting, String> changes = changes();
    clearErrors();
    if (busy.get()) {
      return;
    }
    if (changes.isEmpty()) {
      notice.set(Notice.info(texts.get("settings.unchanged")));
    } else if (mayCare() && care.settings().isPresent()) {
      busy.set(true);
      tasks.run(() -> care.save(actor, changes), result -> saved(result, changes), this::failed);
    } else {
      apply(changes);
      remember(changes);
      notice.set(Notice.info(texts.get("settings.untilClosed")));
    }
  }

  private Map<EditableSetting, String> changes() {
    Map<EditableSetting, String> changes = new EnumMap<>(EditableSetting.class);
    fields.values().stream()
        .filter(SettingsField::isChanged)
        .forEach(field -> changes.put(field.setting(), field.text().get().strip()));
    return changes;
  }

  private void clearErrors() {
    fields.values().forEach(field -> field.error().set(""));
    notice.set(Notice.NONE);
  }

  private void saved(Result result, Map<EditableSetting, String> changes) {
    busy.set(false);
    switch (result) {
      case Result.Saved _ -> {
        apply(changes);
        remember(changes);
        boolean allNow = changes.keySet().stream().allMatch(EditableSetting::countsAtOnce);
        notice.set(
            Notice.info(texts.get(allNow ? "settings.savedNow" : "settings.savedForNextStart")));
      }
      case Result.Refused(var problems) -> show(problems);
      case Result.NotWritable(String file, _) ->
          notice.set(Notice.error(texts.get("settings.notWritable", file)));
    }
  }

  private void apply(Map<EditableSetting, String> changes) {
    String theme = changes.get(EditableSetting.THEME);
    if (theme != null) {
      look.use(BranchSettings.Theme.valueOf(theme.toUpperCase(Locale.ROOT)));
    }
    String language = changes.get(EditableSetting.LANGUAGE);
    if (language != null) {
      look.use(Locale.of(language));
    }
  }

  private void remember(Map<EditableSetting, String> changes) {
    changes.forEach((setting, text) -> {
      field(setting).saved().set(text);
      field(setting).text().set(text);
    });
  }

  /** Each at its field; the first of them comes into sight. */
  private void show(List<SettingsProblem> problems) {
    List<EditableSetting> wrong = new ArrayList<>();
    for (SettingsProblem problem : problems) {
      EditableSetting.of(problem.key())
          .filter(fields::containsKey)
          .ifPresent(setting -> {
            wrong.add(setting);
            field(setting).error().set(wrongValue(setting));
          });
    }
    if (wrong.isEmpty()) {
      notice.set(
          Notice.error(
              texts.get(
                  "settings.wrongElsewhere",
                  problems.stream().map(SettingsProblem::key).collect(Collectors.joining(", ")))));
    } else {
      section.set(wrong.getFirst().section());
      notice.set(Notice.error(texts.get("settings.nothingWritten")));
    }
  }

  private String wrongValue(EditableSetting setting) {
    String text = field(setting).text().get().strip();
    String hint = setting.choices().isEmpty() ? texts.get("settings.hint." + setting.key()) : "";
    return text.isEmpty()
        ? texts.get("settings.missing", hint)
        : texts.get("settings.wrong", text, hint);
  }

  /** Whether there is a printer to try. */
  public boolean mayTestPrinter() {
    return fields.containsKey(EditableSetting.PRINTER) && !isPrinter("none");
  }

  /** Prints a page as the fields say it, whether or not they are saved. */
  public void printTestPage() {
    if (busy.get() || !mayTestPrinter()) {
      return;
    }
    clearErrors();
    busy.set(true);
    notice.set(Notice.info(texts.get("print.printing")));
    Map<EditableSetting, String> changes = changes();
    tasks.runApart(() -> tried(changes), this::testEnded, this::failed);
  }

  /** What came of the page, or what is wrong with the settings. */
  private record Tried(@Nullable PrintResult printed, @Nullable Result refused) {}

  private Tried tried(Map<EditableSetting, String> changes) {
    Result result = care.settings().orElseThrow().tried(changes);
    if (result instanceof Result.Saved(BranchSettings wanted)) {
      Shop shop = new Shop(wanted.name(), wanted.code(), wanted.till());
      ReceiptPrinter printer = ReceiptPrinter.of(wanted.printing());
      return new Tried(printer.print(TestPage.of(shop, wanted.printing())), null);
    }
    return new Tried(null, result);
  }

  private void testEnded(Tried tried) {
    busy.set(false);
    if (tried.refused() != null) {
      saved(tried.refused(), Map.of());
    }
    switch (tried.printed()) {
      case PrintResult.Printed _ -> notice.set(Notice.info(texts.get("settings.testPrinted")));
      case PrintResult.NotPrinted(var fault) ->
          notice.set(
              Notice.error(new PrintWords(texts).of(fault, texts.get("settings.printTest.safe"))));
      case null -> {}
    }
  }

  private void failed(RuntimeException failure) {
    busy.set(false);
    notice.set(new Failures(texts).told(failure));
  }
}
