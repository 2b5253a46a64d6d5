package io.colmena.pos.ui.history;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import javafx.scene.chart.BarChart;
import javafx.scene.chart.CategoryAxis;
import javafx.scene.chart.NumberAxis;
import javafx.scene.chart.XYChart;
import javafx.scene.layout.StackPane;
import javafx.util.StringConverter;

/** Amounts as bars: beside each other for times, below each other for names. */
public final class SalesChart extends StackPane {
  private static final int FEW = 10;

  public SalesChart() {
    getStyleClass().add("sales-chart");
  }

  void show(List<Bar> bars, boolean names) {
    if (bars.isEmpty()) {
      getChildren().clear();
    } else {
      getChildren().setAll(names ? lying(bars) : standing(bars));
    }
  }

  private static XYChart<String, Number> standing(List<Bar> bars) {
    XYChart.Series<String, Number> series = new XYChart.Series<>();
    for (Bar bar : bars) {
      series.getData().add(new XYChart.Data<>(bar.label(), bar.amount().amount()));
    }
    return plain(new BarChart<>(categories(), amounts()), series, bars.size());
  }

  /** The largest on top. */
  private static XYChart<Number, String> lying(List<Bar> bars) {
    XYChart.Series<Number, String> series = new XYChart.Series<>();
    for (Bar bar : bars.reversed()) {
      series.getData().add(new XYChart.Data<>(bar.amount().amount(), bar.label()));
    }
    return plain(new BarChart<>(amounts(), categories()), series, bars.size());
  }

  private static <X, Y> XYChart<X, Y> plain(
      BarChart<X, Y> chart, XYChart.Series<X, Y> series, int bars) {
    chart.setAnimated(false);
    chart.setLegendVisible(false);
    chart.setBarGap(0);
    chart.setCategoryGap(gap(bars));
    if (bars > FEW) {
      chart.getStyleClass().add("dense");
    }
    chart.getData().add(series);
    return chart;
  }

  private static double gap(int bars) {
    if (bars > 24) {
      return 2;
    }
    if (bars > FEW) {
      return 5;
    }
    return bars > 4 ? 14 : 60;
  }

  private static CategoryAxis categories() {
    CategoryAxis axis = new CategoryAxis();
    axis.setAnimated(false);
    return axis;
  }

  private static NumberAxis amounts() {
    NumberAxis axis = new NumberAxis();
    axis.setAnimated(false);
    axis.setForceZeroInRange(true);
    axis.setMinorTickVisible(false);
    axis.setTickLabelFormatter(new Soles());
    return axis;
  }

  /** {@code S/ 1,200}. */
  private static final class Soles extends StringConverter<Number> {
    @Override
    public String toString(Number amount) {
      BigDecimal whole = new BigDecimal(amount.toString()).setScale(0, RoundingMode.HALF_UP);
      return String.format(Locale.ROOT, "S/ %,d", whole.longValue());
    }

    @Override
    public Number fromString(String text) {
      throw new UnsupportedOperationException("an axis is only read");
    }
  }
}
