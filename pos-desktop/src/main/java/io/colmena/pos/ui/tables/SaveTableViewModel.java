package io.colmena.pos.ui.tables;

import io.colmena.pos.export.ExportResult;
import io.colmena.pos.export.ExportResult.NotSaved;
import io.colmena.pos.export.ExportResult.Saved;
import io.colmena.pos.export.ExportResult.Stopped;
import io.colmena.pos.export.Exporter;
import io.colmena.pos.export.TableFile;
import io.colmena.pos.ui.BackgroundTasks;
import io.colmena.pos.ui.Failures;
import io.colmena.pos.ui.Notice;
import io.colmena.pos.ui.Texts;
import io.colmena.tables.Table;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;

/** Where a table is saved, and how that goes. */
public final class SaveTableViewModel {
  private static final int ROWS_BETWEEN_NEWS = 500;

  private final Table table;
  private final TableFile kind;
  private final Exporter exporter;
  private final FileOpener opener;
  private final Texts texts;
  private final BackgroundTasks tasks;
  private final SavePlace place;
  private final ReadOnlyObjectWrapper<Notice> notice = new ReadOnlyObjectWrapper<>(Notice.NONE);
  private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
  private final ReadOnlyObjectWrapper<@Nullable Path> saved = new ReadOnlyObjectWrapper<>();
  private volatile boolean stopped;

  /**
   * @param suggested where it is saved if nobody says otherwise
   */
  public SaveTableViewModel(
      Table table,
      TableFile kind,
      Path suggested,
      Exporter exporter,
      FileOpener opener,
      Texts texts,
      BackgroundTasks tasks) {
    this.table = table;
    this.kind = kind;
    this.exporter = exporter;
    this.opener = opener;
    this.texts = texts;
    this.tasks = tasks;
    this.place = new SavePlace(texts, suggested);
  }

  public String title() {
    return table.title();
  }

  public String about() {
    return table.about();
  }

  public StringProperty pathProperty() {
    return place.pathProperty();
  }

  public ReadOnlyObjectProperty<Notice> noticeProperty() {
    return notice.getReadOnlyProperty();
  }

  public ReadOnlyBooleanProperty busyProperty() {
    return busy.getReadOnlyProperty();
  }

  /** Null until it is saved. */
  public ReadOnlyObjectProperty<@Nullable Path> savedProperty() {
    return saved.getReadOnlyProperty();
  }

  /** A file that is there already is replaced only when this is said twice. */
  public void save() {
    if (busy.get()) {
      return;
    }
    place.file(endings(), notice::set).ifPresent(this::write);
  }

  /** What is typed decides; the kind that was asked for is added to a name without. */
  private List<String> endings() {
    return Stream.concat(Stream.of(kind), Arrays.stream(TableFile.values()))
        .map(TableFile::ending)
        .distinct()
        .toList();
  }

  private TableFile kindOf(Path file) {
    String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
    return Arrays.stream(TableFile.values())
        .filter(each -> name.endsWith(each.ending()))
        .findFirst()
        .orElse(kind);
  }

  private void write(Path file) {
    stopped = false;
    saved.set(null);
    busy.set(true);
    notice.set(Notice.info(texts.get("save.saving", 0)));
    tasks.runApart(
        () -> exporter.save(table, kindOf(file), file, this::goOn),
        this::ended,
        failure -> {
          busy.set(false);
          notice.set(new Failures(texts).told(failure));
        });
  }

  private boolean goOn(long rows) {
    if (rows > 0 && rows % ROWS_BETWEEN_NEWS == 0) {
      tasks.onScreen(() -> tell(rows));
    }
    return !stopped;
  }

  private void tell(long rows) {
    if (busy.get()) {
      notice.set(Notice.info(texts.get("save.saving", rows)));
    }
  }

  private void ended(ExportResult result) {
    busy.set(false);
    switch (result) {
      case Saved(Path file, long rows) -> {
        place.saved(file);
        saved.set(file);
        notice.set(Notice.info(texts.get("save.saved", rows, file.toString())));
      }
      case NotSaved(var fault) -> notice.set(Notice.error(new SaveWords(texts).of(fault)));
      case Stopped _ -> notice.set(Notice.info(texts.get("save.stopped")));
    }
  }

  /** Whoever goes away waits for no file. */
  public void stop() {
    stopped = true;
  }

  /** Shows the file in the program that the computer has for it. */
  public void open() {
    Path file = saved.get();
    if (file != null) {
      place.open(file, opener, tasks, notice::set);
    }
  }
}
