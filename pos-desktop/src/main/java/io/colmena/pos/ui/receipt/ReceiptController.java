package io.colmena.pos.ui.receipt;

import io.colmena.pos.ui.Amounts;
import io.colmena.pos.ui.KeyTarget;
import io.colmena.pos.ui.NoticeLabel;
import io.colmena.pos.ui.Texts;
import javafx.beans.value.ObservableValue;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** Binds the receipt. */
public final class ReceiptController implements KeyTarget {
  /** Part of the paper that one press of an arrow moves it by. */
  private static final double STEP = 0.15;

  private final ReceiptViewModel model;
  private final Texts texts;
  private final Runnable close;

  @FXML private ScrollPane scroll;
  @FXML private Label paper;
  @FXML private Label title;
  @FXML private Label number;
  @FXML private Label change;
  @FXML private Label total;
  @FXML private Label received;
  @FXML private NoticeLabel notice;
  @FXML private Button retry;
  @FXML private Button copy;
  @FXML private Button next;

  public ReceiptController(ReceiptViewModel model, Texts texts, Runnable close) {
    this.model = model;
    this.texts = texts;
    this.close = close;
  }

  @FXML
  private void initialize() {
    paper.setText(model.text());
    number.setText(model.number());
    total.setText(Amounts.soles(model.sale().total()));
    received.setText(Amounts.soles(model.received()));
    change.setText(Amounts.soles(model.change()));
    title.setText(texts.get(model.isJustSold() ? "receipt.sold" : "receipt.title"));
    next.setText(texts.get(model.isJustSold() ? "receipt.nextCustomer" : "dialog.close"));
    notice.follow(model.noticeProperty());
    showWhen(retry, model.failedProperty());
    copy.setVisible(model.hasPrinter());
    copy.setManaged(model.hasPrinter());
    copy.disableProperty().bind(model.printingProperty());
  }

  private static void showWhen(Button button, ObservableValue<Boolean> shown) {
    button.visibleProperty().bind(shown);
    button.managedProperty().bind(shown);
  }

  @FXML
  private void retry() {
    model.retry();
  }

  @FXML
  private void printCopy() {
    model.printCopy();
  }

  @FXML
  private void close() {
    close.run();
  }

  @Override
  public boolean pressed(KeyEvent key) {
    switch (key.getCode()) {
      case ENTER -> close.run();
      case R -> model.retry();
      case P -> model.printCopy();
      case DOWN -> scroll.setVvalue(Math.min(1, scroll.getVvalue() + STEP));
      case UP -> scroll.setVvalue(Math.max(0, scroll.getVvalue() - STEP));
      default -> {
        return key.getCode() == KeyCode.F12; // pressed once too often
      }
    }
    return true;
  }

  @Override
  public void focus() {
    scroll.requestFocus();
  }
}
