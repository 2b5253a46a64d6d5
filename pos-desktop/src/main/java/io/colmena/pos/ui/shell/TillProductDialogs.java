package io.colmena.pos.ui.shell;

import io.colmena.pos.catalog.Assortment;
import io.colmena.pos.catalog.ProductCard;
import io.colmena.pos.export.TableFile;
import io.colmena.pos.labels.LabelDesk;
import io.colmena.pos.labels.LabelWords;
import io.colmena.pos.people.User;
import io.colmena.pos.ui.BackgroundTasks;
import io.colmena.pos.ui.Dialogs;
import io.colmena.pos.ui.KeyTarget;
import io.colmena.pos.ui.Texts;
import io.colmena.pos.ui.View;
import io.colmena.pos.ui.labels.LabelScope;
import io.colmena.pos.ui.labels.LabelsController;
import io.colmena.pos.ui.labels.LabelsViewModel;
import io.colmena.pos.ui.products.AdjustController;
import io.colmena.pos.ui.products.AdjustViewModel;
import io.colmena.pos.ui.products.ImportController;
import io.colmena.pos.ui.products.ImportViewModel;
import io.colmena.pos.ui.products.ProductDialogs;
import io.colmena.pos.ui.products.ProductTable;
import io.colmena.pos.ui.products.ProductsController;
import io.colmena.pos.ui.products.ProductsViewModel;
import io.colmena.tables.Table;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/** Opens the screen of the products, and what lies over it. */
final class TillProductDialogs implements ProductDialogs {
  private static final DateTimeFormatter NAME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HHmmss", Locale.ROOT);

  private final OverlayLayer layer;
  private final TillServices services;
  private final Texts texts;
  private final BackgroundTasks tasks;

  TillProductDialogs(
      OverlayLayer layer, TillServices services, Texts texts, BackgroundTasks tasks) {
    this.layer = layer;
    this.services = services;
    this.texts = texts;
    this.tasks = tasks;
  }

  void show(User who, Dialogs dialogs) {
    var model =
        new ProductsViewModel(
            services.catalog().finder(), services.assortment(), texts, tasks, dialogs, this, who);
    open(new ProductsController(model, texts), "products.fxml");
  }

  @Override
  public void adjust(Assortment.Deed deed, ProductCard card, Consumer<ProductCard> adjusted) {
    Consumer<ProductCard> closeAndTell =
        now -> {
          layer.close();
          adjusted.accept(now);
        };
    var model = new AdjustViewModel(services.assortment(), texts, tasks, deed, card, closeAndTell);
    open(new AdjustController(model, texts), "adjust.fxml");
  }

  @Override
  public void importFile(Assortment.Deed deed, Runnable done) {
    var model =
        new ImportViewModel(services.productImport(), deed, texts, tasks, done, this::saveTemplate);
    open(new ImportController(model, texts), "import.fxml", model::stop);
  }

  private void saveTemplate() {
    Table template = ProductTable.template(texts);
    new TillTables(layer, texts, tasks).save(template, TableFile.XLSX, template.title());
  }

  @Override
  public void printLabels(List<LabelScope> scopes) {
    LabelWords words = new LabelWords(texts.get("labels.each"), texts.get("labels.kilo"));
    var desk =
        new LabelDesk(
            services.catalog().finder(),
            services.printer(),
            services.settings().printing().paper(),
            words);
    String name = texts.get("labels.file") + " " + NAME.format(localTime());
    Path suggested = TillTables.documents(name, TableFile.PDF);
    var model = new LabelsViewModel(desk, scopes, suggested, new DesktopOpener(), texts, tasks);
    open(new LabelsController(model, texts, layer::close), "labels.fxml", model::stop);
  }

  private LocalDateTime localTime() {
    return services.settings().calendar().localTime(services.clock().instant());
  }

  @Override
  public void saveTable(Table table, TableFile kind, String about) {
    String name = about + " " + localTime().toLocalDate();
    new TillTables(layer, texts, tasks).save(table, kind, name);
  }

  private void open(KeyTarget controller, String fxml) {
    open(controller, fxml, () -> {});
  }

  private void open(KeyTarget controller, String fxml, Runnable closed) {
    layer.open(View.load(controller, fxml, texts), controller, true, closed);
  }
}
