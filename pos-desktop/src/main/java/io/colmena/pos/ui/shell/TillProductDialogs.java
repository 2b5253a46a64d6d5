package io.colmena.pos.ui.shell;

import io.colmena.pos.catalog.Assortment;
import io.colmena.pos.catalog.ProductCard;
import io.colmena.pos.people.User;
import io.colmena.pos.ui.BackgroundTasks;
import io.colmena.pos.ui.Dialogs;
import io.colmena.pos.ui.KeyTarget;
import io.colmena.pos.ui.Texts;
import io.colmena.pos.ui.View;
import io.colmena.pos.ui.products.AdjustController;
import io.colmena.pos.ui.products.AdjustViewModel;
import io.colmena.pos.ui.products.ImportController;
import io.colmena.pos.ui.products.ImportViewModel;
import io.colmena.pos.ui.products.ProductDialogs;
import io.colmena.pos.ui.products.ProductsController;
import io.colmena.pos.ui.products.ProductsViewModel;
import java.util.function.Consumer;

/** Opens the screen of the products, and what lies over it. */
final class TillProductDialogs implements ProductDialogs {
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
    var model = new ImportViewModel(services.productImport(), deed, texts, tasks, done);
    open(new ImportController(model, texts), "import.fxml");
  }

  private void open(KeyTarget controller, String fxml) {
    layer.open(View.load(controller, fxml, texts), controller, true);
  }
}
