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
  private final StringProperty file = new SimpleStringProperty("");
  private final ReadOnlyObjectWrapper<@Nullable ImportPlan> plan = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<Double> progress = new ReadOnlyObjectWrapper<>(0d);
  private final ReadOnlyObjectWrapper<Boolean> busy = new ReadOnlyObjectWrapper<>(false);
  private final ObjectProperty<Notice> notice = new SimpleObjectProperty<>(Notice.NONE);
  private final AtomicBoolean stop = new AtomicBoolean();

  private record Read(@Nullable ImportPlan plan, @Nullable UnreadableFile fault) {}

  private record Applied(int products, @Nullable Refusal refusal) {}

  /**
   * @param done told once products were brought
   */
  public ImportViewModel(
      ProductImport imports,
      Assortment.Deed deed,
      Texts texts,
      BackgroundTasks tasks,
      Runnable done) {
    this.imports = imports;
    this.deed = deed;
    this.texts = texts;
    this.tasks = tasks;
    this.done = done;
    file.subscribe(_ -> plan.set(null));
  }

  /** Path of the file. */
  public StringProperty fileProperty() {
    return file;
  }

  /** Null until a file was read. */
  public ReadOnlyObjectProperty<@Nullable ImportPlan> planProperty() {
    return plan.getReadOnlyProperty();
  }

  /** From 0 to 1. */
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
    } else if (found.fresh().isEmpty() && found.changed().isEmpty()) {
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
      return new Read(imports.plan(path), null);
    } catch (UnreadableFile e) {
      return new Read(null, e);
    }
  }

  private void show(Read read) {
    busy.set(false);
    plan.set(read.plan());
    if (read.fault() != null) {
      notice.set(Notice.error(texts.get("import.file." + read.fault().kind())));
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
    tasks.onScreen(() -> progress.set((double) did / all));
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

  /** Every row that cannot be taken, in words. */
  public List<String> rejected(ImportPlan found) {
    return found.rejected().stream().map(this::told).toList();
  }

  private String told(ImportPlan.Rejected row) {
    String where =
        row.column().isEmpty()
            ? texts.get("import.row", row.line())
            : texts.get("import.cell", row.line(), row.column());
    String value = row.value().isEmpty() ? "" : " (" + row.value() + ")";
    return where + texts.get("import.fault." + row.fault()) + value;
  }

  private void failed(RuntimeException failure) {
    busy.set(false);
    notice.set(new Failures(texts).told(failure));
  }
}
