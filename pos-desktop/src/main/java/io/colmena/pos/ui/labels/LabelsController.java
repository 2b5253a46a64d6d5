package io.colmena.pos.ui.labels;

import io.colmena.pos.labels.LabelSheet;
import io.colmena.pos.ui.KeyTarget;
import io.colmena.pos.ui.NoticeLabel;
import io.colmena.pos.ui.Texts;
import java.awt.image.BufferedImage;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.embed.swing.SwingFXUtils;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TextField;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** Binds the printing of price labels. */
public final class LabelsController implements KeyTarget {
  private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");
  private static final PseudoClass USED = PseudoClass.getPseudoClass("used");
  private static final PseudoClass FILLED = PseudoClass.getPseudoClass("filled");

  /** As large as fits beside the fields, however long a receipt printer's label is. */
  private static final double PICTURE_WIDTH = 380;

  private static final double PICTURE_HEIGHT = 212;

  private final LabelsViewModel model;
  private final Texts texts;
  private final Runnable close;

  @FXML private ImageView picture;
  @FXML private Label waiting;
  @FXML private VBox sheet;
  @FXML private GridPane places;
  @FXML private FlowPane scopes;
  @FXML private FlowPane targets;
  @FXML private TextField copies;
  @FXML private VBox firstBox;
  @FXML private TextField first;
  @FXML private VBox pathBox;
  @FXML private TextField path;
  @FXML private Label sum;
  @FXML private ProgressBar progress;
  @FXML private NoticeLabel notice;
  @FXML private Button open;
  @FXML private Button submit;

  public LabelsController(LabelsViewModel model, Texts texts, Runnable close) {
    this.model = model;
    this.texts = texts;
    this.close = close;
  }

  @FXML
  private void initialize() {
    picture.setFitWidth(PICTURE_WIDTH);
    picture.setFitHeight(PICTURE_HEIGHT);
    layScopes();
    layTargets();
    layPlaces();
    copies.textProperty().bindBidirectional(model.copiesProperty());
    first.textProperty().bindBidirectional(model.firstProperty());
    path.textProperty().bindBidirectional(model.pathProperty());
    // a field that is disabled gives the focus to the screen below
    List.of(copies, first, path)
        .forEach(each -> each.editableProperty().bind(model.busyProperty().not()));
    notice.follow(model.noticeProperty());
    progress.visibleProperty().bind(model.busyProperty());
    model.progressProperty().subscribe(done -> progress.setProgress(done));
    model.pictureProperty().subscribe(this::show);
    model.targetProperty().subscribe(_ -> showTarget());
    model.labelsProperty().subscribe(_ -> showSum());
    model.copiesProperty().subscribe(_ -> showSum());
    model.firstProperty().subscribe(_ -> showSum());
    model.busyProperty().subscribe(_ -> showSubmit());
    model.savedProperty().subscribe(_ -> showSubmit());
    model.failedProperty().subscribe(_ -> showSubmit());
  }

  private void layScopes() {
    for (LabelScope scope : model.scopes()) {
      Button button = choice(scope.words());
      button.setOnAction(_ -> model.scopeProperty().set(scope));
      model
          .scopeProperty()
          .subscribe(now -> button.pseudoClassStateChanged(CHOSEN, now.equals(scope)));
      scopes.getChildren().add(button);
    }
    scopes.disableProperty().bind(model.busyProperty());
  }

  private void layTargets() {
    for (LabelTarget target : LabelTarget.values()) {
      Button button = choice(texts.get("labels.target." + target));
      button.setOnAction(_ -> model.choose(target));
      model
          .targetProperty()
          .subscribe(now -> button.pseudoClassStateChanged(CHOSEN, now == target));
      targets.getChildren().add(button);
    }
    targets.disableProperty().bind(model.busyProperty());
  }

  private static Button choice(String words) {
    Button button = new Button(words);
    button.getStyleClass().add("method");
    button.setFocusTraversable(false);
    return button;
  }

  private void layPlaces() {
    for (int place = 0; place < LabelSheet.PLACES; place++) {
      String number = String.valueOf(place + 1);
      Button button = new Button(number);
      button.getStyleClass().add("label-place");
      button.setFocusTraversable(false);
      button.setOnAction(_ -> first.setText(number));
      places.add(button, place % LabelSheet.COLUMNS, place / LabelSheet.COLUMNS);
    }
    places.disableProperty().bind(model.busyProperty());
  }

  private void show(@Nullable BufferedImage drawn) {
    picture.setImage(drawn == null ? null : SwingFXUtils.toFXImage(drawn, null));
    waiting.setText(drawn == null ? texts.get("labels.drawing") : "");
  }

  private void showTarget() {
    boolean onSheet = model.targetProperty().get() == LabelTarget.SHEET;
    sheet.setVisible(onSheet);
    if (!onSheet && (first.isFocused() || path.isFocused())) {
      focus(); // before it goes to the screen below
    }
    firstBox.setVisible(onSheet);
    pathBox.setVisible(onSheet);
    showSum();
    showSubmit();
  }

  private void showSum() {
    sum.setText(model.sum());
    for (int place = 0; place < LabelSheet.PLACES; place++) {
      places.getChildren().get(place).pseudoClassStateChanged(USED, model.isUsed(place));
      places.getChildren().get(place).pseudoClassStateChanged(FILLED, model.isFilled(place));
    }
  }

  private void showSubmit() {
    boolean isSaved = model.savedProperty().get() != null;
    open.setVisible(isSaved);
    submit.setDisable(model.busyProperty().get());
    submit.setText(texts.get(submitWords(isSaved)));
  }

  private String submitWords(boolean isSaved) {
    if (isSaved) {
      return "dialog.close";
    }
    if (model.failedProperty().get()) {
      return "print.retry";
    }
    return model.targetProperty().get() == LabelTarget.SHEET ? "labels.save" : "print.now";
  }

  @FXML
  private void open() {
    model.open();
  }

  @FXML
  private void submit() {
    if (model.savedProperty().get() == null) {
      model.submit();
    } else {
      close.run();
    }
  }

  @Override
  public boolean pressed(KeyEvent key) {
    if (key.isShortcutDown()) {
      if (key.getCode() == KeyCode.O) {
        open();
        return true;
      }
      return false;
    }
    switch (key.getCode()) {
      case ENTER -> submit();
      case F6 -> model.nextScope();
      case F7 -> model.nextTarget();
      case ESCAPE -> {
        if (!model.busyProperty().get()) {
          return false;
        }
        model.stop();
      }
      default -> {
        return false;
      }
    }
    return true;
  }

  @Override
  public void focus() {
    copies.requestFocus();
    copies.selectAll();
  }
}
