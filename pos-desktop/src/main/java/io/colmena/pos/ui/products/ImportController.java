package io.colmena.pos.ui.products;

import io.colmena.pos.imports.ImportPlan;
import io.colmena.pos.ui.KeyTarget;
import io.colmena.pos.ui.NoticeLabel;
import io.colmena.pos.ui.Texts;
import java.io.File;
import java.util.List;
import javafx.collections.FXCollections;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.FileChooser;
import org.jspecify.annotations.Nullable;

/** Binds the bringing of products from a file. */
public final class ImportController implements KeyTarget {
  private final ImportViewModel model;
  private final Texts texts;

  @FXML private TextField file;
  @FXML private Label summary;
  @FXML private ListView<ImportLine> rejected;
  @FXML private ProgressBar progress;
  @FXML private NoticeLabel notice;
  @FXML private Button submit;

  public ImportController(ImportViewModel model, Texts texts) {
    this.model = model;
    this.texts = texts;
  }

  @FXML
  private void initialize() {
    rejected.setCellFactory(_ -> new ImportCell());
    file.textProperty().bindBidirectional(model.fileProperty());
    notice.follow(model.noticeProperty());
    model.planProperty().subscribe(this::show);
    model.progressProperty().subscribe(done -> progress.setProgress(done));
    model
        .busyProperty()
        .subscribe(busy -> {
          progress.setVisible(busy);
          submit.setDisable(busy);
          file.setEditable(!busy); // disabled, it gives the focus to the screen below
        });
  }

  private void show(@Nullable ImportPlan plan) {
    summary.setText(plan == null ? texts.get("import.hint") : model.summary(plan));
    rejected.setItems(FXCollections.observableList(plan == null ? List.of() : model.preview(plan)));
    submit.setText(texts.get(plan == null ? "import.read" : "import.apply"));
  }

  @FXML
  private void choose() {
    FileChooser chooser = new FileChooser();
    chooser.setTitle(texts.get("import.title"));
    File chosen = chooser.showOpenDialog(file.getScene().getWindow());
    if (chosen != null) {
      file.setText(chosen.getPath());
      model.goOn();
    }
  }

  @FXML
  private void saveTemplate() {
    model.saveTemplate();
  }

  @FXML
  private void goOn() {
    model.goOn();
  }

  @Override
  public boolean pressed(KeyEvent key) {
    if (key.isShortcutDown()) {
      if (key.getCode() == KeyCode.P) {
        model.saveTemplate();
        return true;
      }
      return false;
    }
    switch (key.getCode()) {
      case ENTER -> model.goOn();
      case F2 -> choose();
      case ESCAPE -> {
        if (!model.busyProperty().get()) {
          return false;
        }
        model.stop();
      }
      default -> {
        return key.getCode() == KeyCode.F12;
      }
    }
    return true;
  }

  @Override
  public void focus() {
    file.requestFocus();
  }
}
