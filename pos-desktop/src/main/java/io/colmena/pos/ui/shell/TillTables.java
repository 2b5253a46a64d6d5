package io.colmena.pos.ui.shell;

import io.colmena.pos.export.Exporter;
import io.colmena.pos.export.TableFile;
import io.colmena.pos.ui.BackgroundTasks;
import io.colmena.pos.ui.Texts;
import io.colmena.pos.ui.View;
import io.colmena.pos.ui.tables.Documents;
import io.colmena.pos.ui.tables.SaveTableController;
import io.colmena.pos.ui.tables.SaveTableViewModel;
import io.colmena.tables.Table;
import java.nio.file.Path;

/** Opens the dialog that saves a table as a file. */
final class TillTables {
  private final OverlayLayer layer;
  private final Texts texts;
  private final BackgroundTasks tasks;

  TillTables(OverlayLayer layer, Texts texts, BackgroundTasks tasks) {
    this.layer = layer;
    this.texts = texts;
    this.tasks = tasks;
  }

  /** Where a file is offered to be saved: among the documents of whoever sits there. */
  static Path documents(String about, TableFile kind) {
    return Documents.file(Path.of(System.getProperty("user.home", ".")), about, kind);
  }

  void save(Table table, TableFile kind, String about) {
    var model =
        new SaveTableViewModel(
            table, kind, documents(about, kind), new Exporter(), new DesktopOpener(), texts, tasks);
    var controller = new SaveTableController(model, texts, layer::close);
    layer.open(View.load(controller, "savetable.fxml", texts), controller, true, model::stop);
  }
}
