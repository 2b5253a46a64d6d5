package io.colmena.pos.ui.products;

import io.colmena.pos.catalog.Assortment;
import io.colmena.pos.catalog.Refusal;
import io.colmena.pos.imports.ImportPlan;
import io.colmena.pos.imports.ProductImport;
import io.colmena.pos.imports.UnreadableFile;
import io.colmena.pos.ui.BackgroundTasks;
import io.colmena.pos.ui.Failures;
import io.colmena.pos.ui.Notice;
import io.colmena.pos.ui.Texts;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;

/** Brings products from a file: first what it would do, then, if that is wanted, all of it. */
public final class ImportViewModel {
  private final ProductImport imports;
  private final Assortment.Deed deed;
  private final Texts texts;
  private final BackgroundTasks tasks;
  private final Runnable done;
  private final Runnable template;
  private final StringProperty file = new SimpleStringProperty("");
  private final ReadOnlyObjectWrapper<@Nullable ImportPlan> plan = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<Double> progress = new ReadOnlyObjectWrapper<>(0d);
  private final ReadOnlyObjectWrapper<Boolean> busy = new ReadOnlyObjectWrapper<>(false);
  private final ObjectProperty<Notice> notice = new SimpleObjectProperty<>(Notice.NONE);
  private final AtomicBoolean stop = new AtomicBoolean();

  private record Read(Optional<ImportPlan> plan, @Nullable UnreadableFile fault) {}

  private record Applied(int products, @Nullable Refusal refusal) {}

  /**
   * @param done told once products were brought
   * @param template saves a file to begin with
   */
  public ImportViewModel(
      ProductImport imports,
      Assortment.Deed deed,
      Texts texts,
      BackgroundTasks tasks,
      Runnable done,
      Runnable template) {
    this.imports = imports;
    this.deed = deed;
    this.texts = texts;
    this.tasks = tasks;
    this.done = done;
    this.template = template;
    file.subscribe(_ -> {
      plan.set(null);
      notice.set(Notice.NONE);
    });
  }

  /** Path of the file. */
  public StringProperty fileProperty() {
    return file;
  }

  /** Null until a file was read. */
  public ReadOnlyObjectProperty<@Nullable ImportPlan> planProperty() {
    return plan.getReadOnlyProperty();
  }

  /** From 0 to 1; negative while it is not known how much there is. */
  public ReadOnlyObjectProperty<Double> progressProperty() {
    return progress.getReadOnlyProperty();
  }

  public ReadOnlyObjectProperty<Boolean> busyProperty() {
    return busy.getReadOnlyProperty();
  }

  public ObjectProperty<Notice> noticeProperty() {
    return notice;
  }

  /** Enter: reads the file, or does what it was found to do. */
  public void goOn() {
    if (busy.get()) {
      return;
    }
    ImportPlan found = plan.get();
    if (found == null) {
      read();
    } else if (found.isIdle()) {
      notice.set(Notice.warning(texts.get("import.nothing")));
    } else {
      apply(found);
    }
  }

  private void read() {
    Path path;
    try {
      path = Path.of(file.get().strip());
    } catch (InvalidPathException _) {
      notice.set(Notice.error(texts.get("import.file.OTHER")));
      return;
    }
    start();
    tasks.runApart(() -> read(path), this::show, this::failed);
  }

  private Read read(Path path) {
    try {
      return new Read(imports.plan(path, this::looked), null);
    } catch (UnreadableFile e) {
      return new Read(Optional.empty(), e);
    }
  }

  private boolean looked(long done, long rows) {
    tasks.onScreen(() -> {
      if (busy.get()) {
        progress.set(rows == 0 ? -1 : (double) done / rows);
        notice.set(Notice.info(texts.get("import.looking", rows == 0 ? done : rows)));
      }
    });
    return !stop.get();
  }

  private void show(Read read) {
    busy.set(false);
    notice.set(Notice.NONE);
    plan.set(read.plan().orElse(null));
    if (read.fault() != null) {
      notice.set(Notice.error(texts.get("import.file." + read.fault().kind())));
    } else if (read.plan().isEmpty()) {
      notice.set(Notice.info(texts.get("import.stoppedLooking")));
    } else if (read.plan().get().isIdle()) {
      notice.set(Notice.warning(texts.get("import.nothing")));
    }
  }

  private void apply(ImportPlan found) {
    start();
    int all = found.fresh().size() + found.changed().size();
    tasks.runApart(() -> apply(found, all), applied -> ended(applied, all), this::failed);
  }

  private Applied apply(ImportPlan found, int all) {
    try {
      return new Applied(imports.apply(found, deed, did -> goesOn(did, all)), null);
    } catch (Refusal.Refused e) {
      return new Applied(0, e.refusal());
    }
  }

  private boolean goesOn(int did, int all) {
    tasks.onScreen(() -> {
      if (busy.get()) {
        progress.set((double) did / all);
        notice.set(Notice.info(texts.get("import.bringing", did, all)));
      }
    });
    return !stop.get();
  }

  private void ended(Applied applied, int all) {
    busy.set(false);
    plan.set(null);
    progress.set(1d);
    if (applied.refusal() != null) {
      notice.set(Notice.error(new ProductWords(texts).told(applied.refusal())));
    } else if (applied.products() < all) {
      notice.set(Notice.warning(texts.get("import.stopped", applied.products(), all)));
    } else {
      notice.set(Notice.info(texts.get("import.done", applied.products())));
    }
    done.run();
  }

  private void start() {
    stop.set(false);
    busy.set(true);
    progress.set(0d);
    notice.set(Notice.NONE);
  }

  /** Stops after the piece that is being written; what was brought until then stays. */
  public void stop() {
    stop.set(true);
  }

  /** What the file would do, in words. */
  public String summary(ImportPlan found) {
    return texts.get(
        "import.summary",
        found.fresh().size(),
        found.changed().size(),
        found.unchanged(),
        found.rejected().size());
  }

  /** Ctrl P: a file to begin with. */
  public void saveTemplate() {
    if (!busy.get()) {
      template.run();
    }
  }

  /** What the file would do, row by row; what cannot be taken comes first. */
  public List<ImportLine> preview(ImportPlan found) {
    return new ImportLines(texts).of(found);
  }

  private void failed(RuntimeException failure) {
    busy.set(false);
    notice.set(new Failures(texts).told(failure));
  }
}
