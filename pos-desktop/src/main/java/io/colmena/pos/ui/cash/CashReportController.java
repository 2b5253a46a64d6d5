package io.colmena.pos.ui.cash;

import io.colmena.pos.ui.Amounts;
import io.colmena.pos.ui.KeyTarget;
import io.colmena.pos.ui.NoticeLabel;
import io.colmena.pos.ui.Texts;
import io.colmena.pos.ui.printing.PrintJob;
import io.colmena.shared.money.Money;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** Binds the report of a cash session. */
public final class CashReportController implements KeyTarget {
  /** Part of the paper that one press of an arrow moves it by. */
  private static final double STEP = 0.15;

  private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");

  private final CashReportViewModel model;
  private final Texts texts;
  private final Runnable close;

  @FXML private ScrollPane scroll;
  @FXML private Label paper;
  @FXML private Label title;
  @FXML private Label number;
  @FXML private VBox mainBox;
  @FXML private Label mainName;
  @FXML private Label main;
  @FXML private HBox expectedBox;
  @FXML private Label expected;
  @FXML private HBox countedBox;
  @FXML private Label counted;
  @FXML private Label sales;
  @FXML private NoticeLabel notice;
  @FXML private Button retry;
  @FXML private Button print;

  public CashReportController(CashReportViewModel model, Texts texts, Runnable close) {
    this.model = model;
    this.texts = texts;
    this.close = close;
  }

  @FXML
  private void initialize() {
    paper.setText(model.text());
    number.setText(model.number());
    title.setText(texts.get(model.isClosed() ? "drawer.closedTitle" : "drawer.xTitle"));
    sales.setText(String.valueOf(model.sales()));
    bindPrinting();
    showMain();
    show(
        expectedBox,
        expected,
        model.difference().isPresent() ? model.expected() : Optional.empty());
    show(countedBox, counted, model.difference().isPresent() ? model.counted() : Optional.empty());
  }

  private void bindPrinting() {
    PrintJob job = model.job();
    notice.follow(job.noticeProperty());
    notice.setVisible(job.hasPrinter());
    notice.setManaged(job.hasPrinter());
    retry.visibleProperty().bind(job.failedProperty());
    retry.managedProperty().bind(job.failedProperty());
    print.setText(texts.get(model.isClosed() ? "print.copy" : "print.now"));
    print.setVisible(job.hasPrinter());
    print.setManaged(job.hasPrinter());
    print.disableProperty().bind(job.printingProperty());
  }

  @FXML
  private void retry() {
    model.job().retry();
  }

  @FXML
  private void print() {
    model.print();
  }

  /** The one figure that matters: what is there, what is missing, or what should be there. */
  private void showMain() {
    Optional<Money> difference = model.difference();
    if (difference.isPresent()) {
      showDifference(difference.get());
      mainBox.pseudoClassStateChanged(WRONG, !difference.get().isZero());
    } else if (model.counted().isPresent()) {
      mainName.setText(texts.get("drawer.counted"));
      main.setText(Amounts.soles(model.counted().get()));
    } else {
      mainName.setText(texts.get("drawer.expected"));
      model.expected().ifPresent(amount -> main.setText(Amounts.soles(amount)));
    }
  }

  private void showDifference(Money difference) {
    boolean isMissing = difference.isNegative();
    String name = isMissing ? "drawer.short" : "drawer.over";
    mainName.setText(texts.get(difference.isZero() ? "drawer.exact" : name));
    main.setText(Amounts.soles(isMissing ? difference.negated() : difference));
  }

  private static void show(Node box, Label label, Optional<Money> amount) {
    box.setVisible(amount.isPresent());
    box.setManaged(amount.isPresent());
    amount.ifPresent(money -> label.setText(Amounts.soles(money)));
  }

  @FXML
  private void close() {
    close.run();
  }

  @Override
  public boolean pressed(KeyEvent key) {
    switch (key.getCode()) {
      case ENTER -> close.run();
      case R -> retry();
      case P -> print();
      case DOWN -> scroll.setVvalue(Math.min(1, scroll.getVvalue() + STEP));
      case UP -> scroll.setVvalue(Math.max(0, scroll.getVvalue() - STEP));
      default -> {
        return false;
      }
    }
    return true;
  }

  @Override
  public void focus() {
    scroll.requestFocus();
  }
}
