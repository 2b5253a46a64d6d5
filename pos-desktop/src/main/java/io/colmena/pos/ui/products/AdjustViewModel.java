package io.colmena.pos.ui.products;

import io.colmena.pos.catalog.AdjustReason;
import io.colmena.pos.catalog.Assortment;
import io.colmena.pos.catalog.ProductCard;
import io.colmena.pos.catalog.Refusal;
import io.colmena.pos.ui.BackgroundTasks;
import io.colmena.pos.ui.Failures;
import io.colmena.pos.ui.Notice;
import io.colmena.pos.ui.Texts;
import io.colmena.shared.money.Quantity;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;

/** Corrects what the books say is there of a product, with a reason. */
public final class AdjustViewModel {
  static final int LONGEST_WORDS = 200;

  private final Assortment assortment;
  private final Texts texts;
  private final BackgroundTasks tasks;
  private final Assortment.Deed deed;
  private final ProductCard card;
  private final Consumer<ProductCard> adjusted;
  private final StringProperty typed = new SimpleStringProperty("");
  private final StringProperty words = new SimpleStringProperty("");
  private final ObjectProperty<AdjustReason> reason =
      new SimpleObjectProperty<>(AdjustReason.COUNTED);
  private final ObjectProperty<Notice> notice = new SimpleObjectProperty<>(Notice.NONE);
  private boolean busy;

  private record Done(@Nullable ProductCard card, @Nullable Refusal refusal) {}

  public AdjustViewModel(
      Assortment assortment,
      Texts texts,
      BackgroundTasks tasks,
      Assortment.Deed deed,
      ProductCard card,
      Consumer<ProductCard> adjusted) {
    this.assortment = assortment;
    this.texts = texts;
    this.tasks = tasks;
    this.deed = deed;
    this.card = card;
    this.adjusted = adjusted;
  }

  public ProductCard card() {
    return card;
  }

  public StringProperty typedProperty() {
    return typed;
  }

  public StringProperty wordsProperty() {
    return words;
  }

  public ObjectProperty<AdjustReason> reasonProperty() {
    return reason;
  }

  public ObjectProperty<Notice> noticeProperty() {
    return notice;
  }

  /** Up and down in the reasons. */
  public void move(int by) {
    AdjustReason[] all = AdjustReason.values();
    reason.set(all[Math.floorMod(Arrays.asList(all).indexOf(reason.get()) + by, all.length)]);
  }

  public void confirm() {
    if (busy) {
      return;
    }
    Optional<Quantity> counted = ProductForm.stock(typed.get(), card.state().unit());
    if (counted.isEmpty()) {
      notice.set(Notice.error(texts.get("products.badStock")));
    } else if (reason.get() == AdjustReason.OTHER && words.get().isBlank()) {
      notice.set(Notice.error(texts.get("products.noWords")));
    } else if (words.get().length() > LONGEST_WORDS) {
      notice.set(Notice.error(texts.get("products.longText", String.valueOf(LONGEST_WORDS))));
    } else {
      adjust(counted.get());
    }
  }

  private void adjust(Quantity counted) {
    busy = true;
    AdjustReason why = reason.get();
    String said = words.get();
    tasks.run(() -> done(counted, why, said), this::ended, this::failed);
  }

  private Done done(Quantity counted, AdjustReason why, String said) {
    try {
      return new Done(assortment.adjust(deed, card, counted, why, said), null);
    } catch (Refusal.Refused e) {
      return new Done(null, e.refusal());
    }
  }

  private void ended(Done done) {
    busy = false;
    if (done.refusal() != null) {
      notice.set(Notice.warning(new ProductWords(texts).told(done.refusal())));
    } else if (done.card() != null) {
      adjusted.accept(done.card());
    }
  }

  private void failed(RuntimeException failure) {
    busy = false;
    notice.set(new Failures(texts).told(failure));
  }
}
