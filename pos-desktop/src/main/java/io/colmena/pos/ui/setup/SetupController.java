package io.colmena.pos.ui.setup;

import io.colmena.pos.setup.SetupPlan.Kind;
import io.colmena.pos.ui.NoticeLabel;
import io.colmena.pos.ui.Texts;
import io.colmena.pos.ui.setup.SetupViewModel.Step;
import java.util.List;
import java.util.Locale;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;

/** Binds the steps of the first start. */
public final class SetupController {
  private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");

  private final SetupViewModel model;
  private final Texts texts;
  private final Runnable languageChanged;
  private final Runnable cancelled;

  @FXML private Label title;
  @FXML private Label introduction;
  @FXML private VBox asked;
  @FXML private ProgressBar progress;
  @FXML private NoticeLabel notice;
  @FXML private Button back;
  @FXML private Button next;

  /**
   * @param languageChanged shows everything again in the language that was chosen
   * @param cancelled closes the window; nothing was written
   */
  public SetupController(
      SetupViewModel model, Texts texts, Runnable languageChanged, Runnable cancelled) {
    this.model = model;
    this.texts = texts;
    this.languageChanged = languageChanged;
    this.cancelled = cancelled;
  }

  @FXML
  private void initialize() {
    notice.follow(model.noticeProperty());
    progress.visibleProperty().bind(model.busyProperty());
    next.disableProperty().bind(model.busyProperty());
    model.stepProperty().subscribe(this::show);
  }

  private void show(Step step) {
    boolean first = step == Step.WHAT;
    title.setText(texts.get("setup.step." + step.name().toLowerCase(Locale.ROOT)));
    introduction.setText(texts.get("setup.introduction." + step.name().toLowerCase(Locale.ROOT)));
    back.setVisible(!first);
    next.setVisible(!first);
    next.setText(texts.get(model.isLast() ? "setup.finish" : "setup.next"));
    asked.getChildren().setAll(first ? choices() : model.fields().stream().map(this::box).toList());
    focus();
  }

  private List<Node> choices() {
    return List.of(
        choice("1", "setup.newBranch", () -> model.choose(Kind.NEW_BRANCH)),
        choice("2", "setup.newComputer", () -> model.choose(Kind.NEW_COMPUTER)),
        choice("3", "setup.tryOut", () -> model.choose(Kind.TRY_OUT)),
        choice("4", "setup.otherLanguage", this::switchLanguage));
  }

  private static Label keycap(String key) {
    Label cap = new Label(key);
    cap.getStyleClass().add("keycap");
    cap.setMinWidth(Label.USE_PREF_SIZE);
    return cap;
  }

  private Button choice(String key, String words, Runnable chosen) {
    Button button = new Button(texts.get(words), keycap(key));
    button.setId("setup-choice-" + key);
    button.getStyleClass().add("choice");
    button.setMaxWidth(Double.MAX_VALUE);
    button.setFocusTraversable(false);
    button.setOnAction(_ -> chosen.run());
    return button;
  }

  private void switchLanguage() {
    texts.use(texts.isSpanish() ? Locale.ENGLISH : Locale.of("es"));
    languageChanged.run();
  }

  private Node box(SetupField field) {
    TextField input = field.isSecret() ? new PasswordField() : new TextField();
    input.setId("setup-" + field.key());
    input.textProperty().bindBidirectional(model.answer(field));
    Label below = new Label();
    below.getStyleClass().add("settings-hint");
    below.setWrapText(true);
    VBox box = new VBox(new Label(texts.get("setup.field." + field.key())), input, below);
    box.getStyleClass().addAll("field", "settings-field");
    model
        .error(field)
        .subscribe(error -> {
          below.setText(error.isEmpty() ? texts.get("setup.hint." + field.key()) : error);
          box.pseudoClassStateChanged(WRONG, !error.isEmpty());
        });
    return box;
  }

  @FXML
  private void next() {
    model.next();
    focusOnWrong();
  }

  @FXML
  private void back() {
    model.back();
  }

  /**
   * @return whether the key was taken
   */
  public boolean pressed(KeyEvent key) {
    boolean first = model.stepProperty().get() == Step.WHAT;
    switch (key.getCode()) {
      case ESCAPE -> {
        if (first) {
          cancelled.run();
        } else {
          model.back();
        }
      }
      case ENTER -> next();
      default -> {
        if (!first || !key.getCode().isDigitKey()) {
          return false;
        }
        choose(digit(key.getCode()) - 1);
      }
    }
    return true;
  }

  /** {@code 7} of the row above the letters, {@code Numpad 7} of the block beside them. */
  private static int digit(KeyCode code) {
    String name = code.getName();
    return name.charAt(name.length() - 1) - '0';
  }

  private void choose(int index) {
    if (index >= 0
        && index < asked.getChildren().size()
        && asked.getChildren().get(index) instanceof Button button) {
      button.fire();
    }
  }

  private void focusOnWrong() {
    model.fields().stream()
        .filter(field -> !model.error(field).get().isEmpty())
        .findFirst()
        .ifPresent(field -> asked.lookup("#setup-" + field.key()).requestFocus());
  }

  private void focus() {
    model.fields().stream()
        .findFirst()
        .map(field -> asked.lookup("#setup-" + field.key()))
        .ifPresentOrElse(Node::requestFocus, asked::requestFocus);
  }
}
