package io.colmena.pos.ui.history;

import io.colmena.pos.export.TableFile;
import io.colmena.pos.history.History;
import io.colmena.pos.history.Period;
import io.colmena.pos.history.Progress;
import io.colmena.pos.history.SaleInBrief;
import io.colmena.pos.history.SaleSearch;
import io.colmena.pos.ui.BackgroundTasks;
import io.colmena.pos.ui.Failures;
import io.colmena.pos.ui.Notice;
import io.colmena.pos.ui.Texts;
import io.colmena.shared.money.Quantity;
import io.colmena.tables.Cell;
import io.colmena.tables.Table;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;

/** What the branch did in a period, one table at a time. */
public final class HistoryViewModel {
  private final History history;
  private final Look look;
  private final HistoryTables tables;
  private final Texts texts;
  private final BackgroundTasks tasks;
  private final HistoryDialogs dialogs;
  private final boolean seesDrawer;
  private final AtomicInteger asked = new AtomicInteger();
  private final StringProperty from = new SimpleStringProperty("");
  private final StringProperty to = new SimpleStringProperty("");
  private final StringProperty search = new SimpleStringProperty("");
  private final ReadOnlyObjectWrapper<Tab> tab = new ReadOnlyObjectWrapper<>(Tab.SALES);
  private final ReadOnlyObjectWrapper<@Nullable Shown> shown = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<List<List<Cell>>> added =
      new ReadOnlyObjectWrapper<>(List.of());
  private final ReadOnlyBooleanWrapper loading = new ReadOnlyBooleanWrapper();
  private final ReadOnlyDoubleWrapper progress = new ReadOnlyDoubleWrapper();
  private final ObjectProperty<Notice> notice = new SimpleObjectProperty<>(Notice.NONE);
  private final List<SaleInBrief> sales = new ArrayList<>();
  private final ReadOnlyObjectWrapper<Period> period;
  private SaleSearch wanted = new SaleSearch.All();
  private boolean fetching;

  /**
   * @param low how much of a product is little
   * @param seesDrawer whether whoever looks may know what drawers should have held
   */
  public HistoryViewModel(
      History history,
      HistoryTables tables,
      Quantity low,
      boolean seesDrawer,
      Texts texts,
      BackgroundTasks tasks,
      HistoryDialogs dialogs) {
    this.history = history;
    this.look = new Look(history, tables, texts, low);
    this.tables = tables;
    this.texts = texts;
    this.tasks = tasks;
    this.dialogs = dialogs;
    this.seesDrawer = seesDrawer;
    this.period = new ReadOnlyObjectWrapper<>(Period.day(history.today()));
    show(period.get());
  }

  public StringProperty fromProperty() {
    return from;
  }

  public StringProperty toProperty() {
    return to;
  }

  public StringProperty searchProperty() {
    return search;
  }

  public ReadOnlyObjectProperty<Tab> tabProperty() {
    return tab.getReadOnlyProperty();
  }

  public ReadOnlyObjectProperty<Period> periodProperty() {
    return period.getReadOnlyProperty();
  }

  /** Null until the first look is done. */
  public ReadOnlyObjectProperty<@Nullable Shown> shownProperty() {
    return shown.getReadOnlyProperty();
  }

  /** Further sales, to be put below those that are shown. */
  public ReadOnlyObjectProperty<List<List<Cell>>> addedProperty() {
    return added.getReadOnlyProperty();
  }

  public ReadOnlyBooleanProperty loadingProperty() {
    return loading.getReadOnlyProperty();
  }

  /** From 0 to 1. */
  public ReadOnlyDoubleProperty progressProperty() {
    return progress.getReadOnlyProperty();
  }

  public ReadOnlyObjectProperty<Notice> noticeProperty() {
    return notice;
  }

  /** Those that whoever looks may see. */
  public List<Tab> tabs() {
    return Arrays.stream(Tab.values()).filter(each -> each != Tab.SESSIONS || seesDrawer).toList();
  }

  public void choose(Tab wantedTab) {
    if (tabs().contains(wantedTab)) {
      tab.set(wantedTab);
      reload();
    }
  }

  public void today() {
    show(Period.day(history.today()));
  }

  public void yesterday() {
    show(Period.day(history.today().minusDays(1)));
  }

  public void week() {
    show(Period.weekUntil(history.today()));
  }

  public void month() {
    show(Period.monthUntil(history.today()));
  }

  /** The days before or after those that are shown, as many. */
  public void move(int by) {
    Period now = period.get();
    long days = now.days() * by;
    show(new Period(now.from().plusDays(days), now.to().plusDays(days)));
  }

  private void show(Period wantedPeriod) {
    period.set(wantedPeriod);
    from.set(Dates.written(wantedPeriod.from()));
    to.set(Dates.written(wantedPeriod.to()));
    reload();
  }

  /**
   * Reads the typed dates; only one of them means that day.
   *
   * @return whether they are dates
   */
  public boolean showTyped() {
    String first = from.get().isBlank() ? to.get() : from.get();
    String last = to.get().isBlank() ? first : to.get();
    Optional<LocalDate> begin = Dates.read(first);
    Optional<LocalDate> end = Dates.read(last);
    if (begin.isEmpty() || end.isEmpty()) {
      String wrong = begin.isEmpty() ? first : last;
      notice.set(Notice.error(texts.get("history.badDate", wrong.strip())));
      return false;
    }
    if (end.get().isBefore(begin.get())) {
      notice.set(Notice.error(texts.get("history.reversed")));
      return false;
    }
    show(new Period(begin.get(), end.get()));
    return true;
  }

  /** Looks for the sale of which the number, the receipt or the amount is typed. */
  public boolean find() {
    Optional<SaleSearch> read = SaleSearch.of(search.get());
    if (read.isEmpty()) {
      notice.set(Notice.error(texts.get("history.badSearch")));
      return false;
    }
    wanted = read.get();
    choose(Tab.SALES);
    return true;
  }

  private void reload() {
    int mine = asked.incrementAndGet();
    Tab at = tab.get();
    Period of = period.get();
    SaleSearch what = wanted;
    loading.set(true);
    fetching = false;
    progress.set(0);
    notice.set(Notice.NONE);
    tasks.runApart(
        () -> look.at(at, of, what, (done, all) -> goesOn(mine, done, all)),
        found -> done(mine, found),
        failure -> failed(mine, failure));
  }

  private boolean goesOn(int mine, long done, long of) {
    tasks.onScreen(() -> {
      if (mine == asked.get()) {
        progress.set((double) done / of);
      }
    });
    return mine == asked.get();
  }

  private void done(int mine, Shown found) {
    if (mine == asked.get()) {
      loading.set(false);
      sales.clear();
      sales.addAll(found.sales());
      shown.set(found);
    }
  }

  private void failed(int mine, RuntimeException failure) {
    if (mine != asked.get() || failure instanceof Progress.Stopped) {
      return;
    }
    loading.set(false);
    fetching = false;
    notice.set(new Failures(texts).told(failure));
  }

  /**
   * Ends a look that takes too long.
   *
   * @return whether there was one
   */
  public boolean stop() {
    if (!loading.get()) {
      return false;
    }
    asked.incrementAndGet();
    loading.set(false);
    notice.set(Notice.warning(texts.get("history.stopped")));
    return true;
  }

  /** Nobody looks any more. */
  public void closed() {
    asked.incrementAndGet();
  }

  /** Whoever comes to the end of the list sees the sales before. */
  public void more() {
    if (fetching || loading.get() || sales.size() < Look.PAGE) {
      return;
    }
    fetching = true;
    int mine = asked.get();
    Period of = period.get();
    SaleSearch what = wanted;
    SaleInBrief last = sales.getLast();
    tasks.runApart(
        () -> history.sales(of, what, last, Look.PAGE),
        page -> {
          if (mine == asked.get()) {
            fetching = page.isEmpty(); // then there are no more
            sales.addAll(page);
            added.set(page.stream().map(tables::row).toList());
          }
        },
        failure -> failed(mine, failure));
  }

  /**
   * Enter on a row.
   *
   * @param row index in the list
   */
  public void open(int row) {
    if (tab.get() == Tab.SALES && row >= 0 && row < sales.size()) {
      String id = sales.get(row).id();
      tasks.run(
          () -> history.sale(id),
          sale -> sale.ifPresent(dialogs::showSale),
          failure -> notice.set(new Failures(texts).told(failure)));
    }
  }

  /** All rows of the table, not only those on the screen. */
  public void save(TableFile kind) {
    Shown now = shown.get();
    if (now == null || loading.get()) {
      return;
    }
    if (now.rows().isEmpty()) {
      notice.set(Notice.warning(texts.get("history.nothingToSave")));
      return;
    }
    Table table = now.table();
    dialogs.saveTable(table, kind, table.title() + " " + period.get().from() + days());
  }

  private String days() {
    return period.get().isOneDay() ? "" : " " + period.get().to();
  }
}
