package io.colmena.pos.ui.labels;

import io.colmena.pos.export.ExportResult;
import io.colmena.pos.export.ExportResult.NotSaved;
import io.colmena.pos.export.ExportResult.Saved;
import io.colmena.pos.export.ExportResult.Stopped;
import io.colmena.pos.labels.Label;
import io.colmena.pos.labels.LabelDesk;
import io.colmena.pos.labels.LabelRun;
import io.colmena.pos.labels.LabelSheet;
import io.colmena.pos.ui.BackgroundTasks;
import io.colmena.pos.ui.Failures;
import io.colmena.pos.ui.Notice;
import io.colmena.pos.ui.Texts;
import io.colmena.pos.ui.printing.PrintWords;
import io.colmena.pos.ui.tables.FileOpener;
import io.colmena.pos.ui.tables.SavePlace;
import io.colmena.pos.ui.tables.SaveWords;
import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;

/** Which labels are printed, how many of each and where they come out, and how that goes. */
public final class LabelsViewModel {
  private static final float PICTURE_DOTS = 200;

  private final LabelDesk desk;
  private final List<LabelScope> scopes;
  private final FileOpener opener;
  private final Texts texts;
  private final BackgroundTasks tasks;
  private final String name;
  private final SavePlace place;
  private final ObjectProperty<LabelScope> scope;
  private final ObjectProperty<LabelTarget> target = new SimpleObjectProperty<>(LabelTarget.SHEET);
  private final StringProperty copies = new SimpleStringProperty("1");
  private final StringProperty first = new SimpleStringProperty("1");
  private final ReadOnlyObjectWrapper<List<Label>> labels = new ReadOnlyObjectWrapper<>(List.of());
  private final ReadOnlyObjectWrapper<@Nullable BufferedImage> picture =
      new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<Notice> notice = new ReadOnlyObjectWrapper<>(Notice.NONE);
  private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
  private final ReadOnlyObjectWrapper<Double> progress = new ReadOnlyObjectWrapper<>(0d);
  private final ReadOnlyObjectWrapper<@Nullable Path> saved = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyBooleanWrapper failed = new ReadOnlyBooleanWrapper();
  private final AtomicLong latest = new AtomicLong();
  private final AtomicBoolean stop = new AtomicBoolean();
  private int printed;

  /**
   * @param scopes at least one; the first is what is printed if nobody says otherwise
   * @param suggested where the sheets are saved if nobody says otherwise; its name is the run's
   */
  public LabelsViewModel(
      LabelDesk desk,
      List<LabelScope> scopes,
      Path suggested,
      FileOpener opener,
      Texts texts,
      BackgroundTasks tasks) {
    this.desk = desk;
    this.scopes = List.copyOf(scopes);
    this.opener = opener;
    this.texts = texts;
    this.tasks = tasks;
    this.name = String.valueOf(suggested.getFileName()).replace(".pdf", "");
    this.place = new SavePlace(texts, suggested);
    this.scope = new SimpleObjectProperty<>(scopes.getFirst());
    scope.subscribe(_ -> read());
    target.subscribe(_ -> {
      beginAnew();
      show();
    });
    copies.subscribe(_ -> beginAnew());
    first.subscribe(_ -> beginAnew());
  }

  public List<LabelScope> scopes() {
    return scopes;
  }

  public ObjectProperty<LabelScope> scopeProperty() {
    return scope;
  }

  public ObjectProperty<LabelTarget> targetProperty() {
    return target;
  }

  /** Copies of each, as typed. */
  public StringProperty copiesProperty() {
    return copies;
  }

  /** The first free label of the first sheet, from 1, as typed. */
  public StringProperty firstProperty() {
    return first;
  }

  public StringProperty pathProperty() {
    return place.pathProperty();
  }

  /** Those that are printed; none until they were read. */
  public ReadOnlyObjectProperty<List<Label>> labelsProperty() {
    return labels.getReadOnlyProperty();
  }

  /** The first of them as it will look; null while it is being drawn. */
  public ReadOnlyObjectProperty<@Nullable BufferedImage> pictureProperty() {
    return picture.getReadOnlyProperty();
  }

  public ReadOnlyObjectProperty<Notice> noticeProperty() {
    return notice.getReadOnlyProperty();
  }

  public ReadOnlyBooleanProperty busyProperty() {
    return busy.getReadOnlyProperty();
  }

  /** From 0 to 1. */
  public ReadOnlyObjectProperty<Double> progressProperty() {
    return progress.getReadOnlyProperty();
  }

  /** Null until the sheets are saved. */
  public ReadOnlyObjectProperty<@Nullable Path> savedProperty() {
    return saved.getReadOnlyProperty();
  }

  /** Whether the printer stopped and can be tried again. */
  public ReadOnlyBooleanProperty failedProperty() {
    return failed.getReadOnlyProperty();
  }

  /** F6: the next of the groups of products. */
  public void nextScope() {
    if (!busy.get()) {
      scope.set(scopes.get((scopes.indexOf(scope.get()) + 1) % scopes.size()));
    }
  }

  /** F7: the other place. */
  public void nextTarget() {
    choose(target.get() == LabelTarget.SHEET ? LabelTarget.ROLL : LabelTarget.SHEET);
  }

  /** Says so where there is no printer. */
  public void choose(LabelTarget wanted) {
    if (busy.get()) {
      return;
    }
    if (wanted == LabelTarget.ROLL && !desk.hasPrinter()) {
      notice.set(Notice.warning(texts.get("labels.noPrinter")));
    } else {
      target.set(wanted);
    }
  }

  private void beginAnew() {
    printed = 0;
    failed.set(false);
    saved.set(null);
    notice.set(Notice.NONE);
  }

  /** An answer that a later choice overtook is never shown. */
  private void read() {
    beginAnew();
    labels.set(List.of());
    picture.set(null);
    long mine = latest.incrementAndGet();
    List<String> ids = scope.get().ids();
    if (ids.size() > LabelTarget.SHEET.most()) {
      notice.set(tooMany(ids.size()));
      return;
    }
    tasks.runApart(
        () -> desk.labels(ids),
        found -> {
          if (mine == latest.get()) {
            labels.set(found);
            show();
          }
        },
        this::failed);
  }

  private void show() {
    if (labels.get().isEmpty()) {
      return;
    }
    long mine = latest.incrementAndGet();
    Label shown = labels.get().getFirst();
    boolean sheet = target.get() == LabelTarget.SHEET;
    tasks.runApart(
        () ->
            sheet ? desk.sheetPicture(shown, PICTURE_DOTS) : desk.rollPicture(shown, PICTURE_DOTS),
        drawn -> {
          if (mine == latest.get()) {
            picture.set(drawn);
          }
        },
        this::failed);
  }

  private static OptionalInt whole(String typed, int most) {
    try {
      int number = Integer.parseInt(typed.strip());
      return number >= 1 && number <= most ? OptionalInt.of(number) : OptionalInt.empty();
    } catch (NumberFormatException _) {
      return OptionalInt.empty();
    }
  }

  private OptionalInt typedCopies() {
    return whole(copies.get(), LabelRun.MOST_COPIES);
  }

  private OptionalInt typedFirst() {
    return whole(first.get(), LabelSheet.PLACES);
  }

  /** In words: how many come out; empty while that is not known. */
  public String sum() {
    OptionalInt each = typedCopies();
    if (each.isEmpty() || labels.get().isEmpty()) {
      return "";
    }
    int total = labels.get().size() * each.getAsInt();
    if (target.get() == LabelTarget.ROLL) {
      return texts.get("labels.sum", total);
    }
    int sheets = LabelSheet.sheets(total, typedFirst().orElse(1) - 1);
    return texts.get("labels.sumOnSheets", texts.get("labels.sum", total), sheets);
  }

  /** Whether a place of the first sheet, from 0, has been used before. */
  public boolean isUsed(int where) {
    return where < typedFirst().orElse(1) - 1;
  }

  /** Whether a place of the first sheet, from 0, gets a label. */
  public boolean isFilled(int where) {
    int total = labels.get().size() * typedCopies().orElse(0);
    return !isUsed(where) && where < typedFirst().orElse(1) - 1 + total;
  }

  /** Enter: prints or saves; after a failure it goes on where the printer stopped. */
  public void submit() {
    if (busy.get() || scope.get().ids().isEmpty()) {
      return;
    }
    OptionalInt each = typedCopies();
    OptionalInt from = typedFirst();
    if (each.isEmpty()) {
      notice.set(Notice.error(texts.get("labels.badCopies", LabelRun.MOST_COPIES)));
    } else if (target.get() == LabelTarget.SHEET && from.isEmpty()) {
      notice.set(Notice.error(texts.get("labels.badFirst", LabelSheet.PLACES)));
    } else if (labels.get().isEmpty()) {
      notice.set(nothing());
    } else if (labels.get().size() * each.getAsInt() > target.get().most()) {
      notice.set(tooMany(labels.get().size() * each.getAsInt()));
    } else {
      submit(new LabelRun(labels.get(), each.getAsInt()), from.orElse(1) - 1);
    }
  }

  private Notice nothing() {
    int ids = scope.get().ids().size();
    return ids > LabelTarget.SHEET.most()
        ? tooMany(ids)
        : Notice.warning(texts.get("labels.nothing"));
  }

  private Notice tooMany(int total) {
    return Notice.error(texts.get("labels.tooMany", total, target.get().most()));
  }

  private void submit(LabelRun run, int from) {
    if (target.get() == LabelTarget.ROLL) {
      print(run);
    } else {
      place.file(List.of(".pdf"), notice::set).ifPresent(file -> save(run, from, file));
    }
  }

  private void start(int total) {
    stop.set(false);
    failed.set(false);
    saved.set(null);
    busy.set(true);
    tell(printed, total);
  }

  private void tell(long done, int total) {
    progress.set((double) done / total);
    notice.set(Notice.info(texts.get("labels.working", done, total)));
  }

  private boolean goOn(long done, int total) {
    tasks.onScreen(() -> {
      if (busy.get()) {
        tell(done, total);
      }
    });
    return !stop.get();
  }

  private void save(LabelRun run, int from, Path file) {
    start(run.total());
    tasks.runApart(
        () -> desk.save(run, from, file, done -> goOn(done, run.total())),
        this::ended,
        this::failed);
  }

  private void ended(ExportResult result) {
    busy.set(false);
    switch (result) {
      case Saved(Path file, long drawn) -> {
        place.saved(file);
        saved.set(file);
        notice.set(Notice.info(texts.get("labels.saved", drawn, file.toString())));
      }
      case NotSaved(var fault) -> notice.set(Notice.error(new SaveWords(texts).of(fault)));
      case Stopped _ -> notice.set(Notice.info(texts.get("save.stopped")));
    }
  }

  private void print(LabelRun run) {
    start(run.total());
    int from = printed;
    tasks.runApart(
        () -> desk.print(run, from, name, done -> goOn(done, run.total())),
        result -> ended(result, run.total()),
        this::failed);
  }

  private void ended(LabelDesk.Progress result, int total) {
    busy.set(false);
    printed = result.printed();
    if (result.fault() != null) {
      failed.set(true);
      String safe = texts.get("labels.safe", printed, total);
      notice.set(Notice.error(new PrintWords(texts).of(result.fault(), safe)));
    } else if (printed < total) {
      failed.set(true);
      notice.set(Notice.warning(texts.get("labels.stopped", printed, total)));
    } else {
      printed = 0;
      notice.set(Notice.info(texts.get("labels.printed", total)));
    }
  }

  /** Esc: whoever goes away or has seen enough waits for no more. */
  public void stop() {
    stop.set(true);
  }

  /** Shows the sheets in the program that the computer has for them, which prints them. */
  public void open() {
    Path file = saved.get();
    if (file != null) {
      place.open(file, opener, tasks, notice::set);
    }
  }

  private void failed(RuntimeException failure) {
    busy.set(false);
    notice.set(new Failures(texts).told(failure));
  }
}
