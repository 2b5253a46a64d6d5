package io.colmena.pos.ui.tables;

import io.colmena.pos.export.ExportResult;
import io.colmena.pos.export.ExportResult.Fault;
import io.colmena.pos.export.ExportResult.NotSaved;
import io.colmena.pos.export.ExportResult.Saved;
import io.colmena.pos.export.ExportResult.Stopped;
import io.colmena.pos.export.Exporter;
import io.colmena.pos.export.Table;
import io.colmena.pos.export.TableFile;
import io.colmena.pos.ui.BackgroundTasks;
import io.colmena.pos.ui.Failures;
import io.colmena.pos.ui.Notice;
import io.colmena.pos.ui.Texts;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
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
  private final StringProperty path = new SimpleStringProperty("");
  private final ReadOnlyObjectWrapper<Notice> notice = new ReadOnlyObjectWrapper<>(Notice.NONE);
  private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
  private final ReadOnlyObjectWrapper<@Nullable Path> saved = new ReadOnlyObjectWrapper<>();
  private @Nullable Path mayReplace;
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
    path.set(suggested.toString());
  }

  public String title() {
    return table.title();
  }

  public String about() {
    return table.about();
  }

  public StringProperty pathProperty() {
    return path;
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
    Optional<Path> where = file();
    if (where.isEmpty()) {
      notice.set(Notice.error(texts.get("save.badName")));
      return;
    }
    Path file = where.get();
    if (Files.isRegularFile(file) && !file.equals(mayReplace)) {
      mayReplace = file;
      notice.set(Notice.warning(texts.get("save.isThere", String.valueOf(file.getFileName()))));
      return;
    }
    write(file);
  }

  private Optional<Path> file() {
    String typed = path.get().strip();
    if (typed.isEmpty()) {
      return Optional.empty();
    }
    boolean ended = typed.toLowerCase(Locale.ROOT).endsWith(kind.ending());
    try {
      return Optional.of(Path.of(ended ? typed : typed + kind.ending()).toAbsolutePath());
    } catch (InvalidPathException _) {
      return Optional.empty();
    }
  }

  private void write(Path file) {
    stopped = false;
    saved.set(null);
    busy.set(true);
    notice.set(Notice.info(texts.get("save.saving", 0)));
    tasks.runApart(
        () -> exporter.save(table, kind, file, this::goOn),
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
        path.set(file.toString());
        saved.set(file);
        mayReplace = null;
        notice.set(Notice.info(texts.get("save.saved", rows, file.toString())));
      }
      case NotSaved(Fault fault) -> notice.set(Notice.error(told(fault)));
      case Stopped _ -> notice.set(Notice.info(texts.get("save.stopped")));
    }
  }

  private String told(Fault fault) {
    return switch (fault) {
      case NO_SUCH_PLACE -> texts.get("save.noSuchPlace");
      case NOT_ALLOWED -> texts.get("save.notAllowed");
      case DISK -> texts.get("save.disk");
      case IN_USE -> texts.get("save.inUse");
      case TOO_LONG -> texts.get("save.tooLong");
    };
  }

  /** Whoever goes away waits for no file. */
  public void stop() {
    stopped = true;
  }

  /** Shows the file in the program that the computer has for it. */
  public void open() {
    Path file = saved.get();
    if (file != null) {
      tasks.runApart(
          () -> opener.open(file),
          opened -> {
            if (!opened) {
              notice.set(Notice.warning(texts.get("save.notOpened", file.toString())));
            }
          },
          failure -> notice.set(new Failures(texts).told(failure)));
    }
  }
}
