package io.colmena.central.web.sales;

import io.colmena.central.branches.BranchOverview;
import io.colmena.central.http.Access;
import io.colmena.central.http.Feature;
import io.colmena.central.reports.ComparedReport;
import io.colmena.central.reports.Grouping;
import io.colmena.central.reports.Period;
import io.colmena.central.reports.SalesReports;
import io.colmena.central.web.page.Formats;
import io.colmena.central.web.page.Frame;
import io.colmena.central.web.page.Pages;
import io.colmena.shared.identity.BranchCode;
import io.colmena.shared.money.Money;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * {@code /reports?from=&to=&branch=&by=&compare=}: consolidated sales of a period by whatever one
 * asks for, beside those of another period, and the same as a file.
 */
public final class ReportPage implements Feature {
  private static final String PATH = "/reports";
  private static final int DAYS_OF_WEEK = 7;

  private final Pages pages;
  private final SalesReports sales;
  private final BranchOverview branches;
  private final Clock clock;
  private final ZoneId zone;

  public ReportPage(
      Pages pages, SalesReports sales, BranchOverview branches, Clock clock, ZoneId zone) {
    this.pages = pages;
    this.sales = sales;
    this.branches = branches;
    this.clock = clock;
    this.zone = zone;
  }

  @Override
  public void addTo(RoutesConfig routes) {
    routes.get(PATH, this::show, Access.PERSON);
    for (TableFile file : TableFile.values()) {
      routes.get(file.path(PATH), ctx -> save(ctx, file), Access.PERSON);
    }
  }

  private ReportChoice choice(Context ctx, List<BranchOverview.Row> known) {
    LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
    ReportChoice choice =
        ReportChoice.of(ctx, today, known.stream().map(BranchOverview.Row::branch).toList());
    if (choice.sales().mistake() != null) {
      ctx.status(400);
    }
    return choice;
  }

  private ComparedReport read(ReportChoice choice) {
    return sales.compared(choice.period(), choice.before(), choice.by(), choice.sales().branch());
  }

  private void show(Context ctx) {
    List<BranchOverview.Row> known = branches.all();
    ReportChoice choice = choice(ctx, known);
    ComparedReport report = read(choice);
    Frame frame = pages.frame(ctx);
    pages.show(ctx, "reports.jte", frame, view(frame, choice, report, known));
  }

  private ReportView view(
      Frame frame, ReportChoice choice, ComparedReport report, List<BranchOverview.Row> known) {
    ReportWords words = new ReportWords(frame.texts(), frame.formats(), choice.by());
    return new ReportView(
        PeriodPicker.of(
            PATH,
            choice.others(),
            choice.sales(),
            LocalDate.ofInstant(clock.instant(), zone),
            known),
        choice.by(),
        choice.before(),
        groupings(frame, choice),
        comparisons(frame, choice),
        Reported.of(
            known,
            choice.sales().branch(),
            report.completeUpTo(),
            choice.period().end(zone, clock.instant())),
        report,
        report.rows().stream().map(row -> line(row, words, choice)).toList(),
        report.rows().stream()
            .map(ComparedReport.Row::total)
            .max(Comparator.comparing(Money::amount))
            .orElse(Money.ZERO),
        choice.address(TableFile.EXCEL.path(PATH)),
        choice.address(TableFile.CSV.path(PATH)));
  }

  private static List<ReportView.Link> groupings(Frame frame, ReportChoice choice) {
    return Arrays.stream(Grouping.values())
        .map(by ->
            new ReportView.Link(
                frame.texts().named("report.by", by.name()),
                choice.by(by).address(PATH),
                by == choice.by()))
        .toList();
  }

  private static List<ReportView.Link> comparisons(Frame frame, ReportChoice choice) {
    return Arrays.stream(Comparison.values())
        .map(one ->
            new ReportView.Link(
                frame.texts().named("report.compare", one.name()),
                choice.comparedWith(one).address(PATH),
                one == choice.comparison()))
        .toList();
  }

  private static ReportView.Line line(
      ComparedReport.Row row, ReportWords words, ReportChoice choice) {
    return new ReportView.Line(
        words.label(row),
        words.code(row),
        row.key(),
        more(row.key(), choice),
        TicketAddress.of(choice, row.key()),
        row);
  }

  /** From a month to its days, from a day to its products, from a branch to its days. */
  private static String more(String key, ReportChoice choice) {
    return switch (choice.by()) {
      case DAY -> {
        LocalDate day = LocalDate.parse(key);
        yield choice.within(day, day).by(Grouping.PRODUCT).address(PATH);
      }
      case WEEK -> {
        LocalDate monday = LocalDate.parse(key);
        yield choice
            .within(monday, monday.plusDays(DAYS_OF_WEEK - 1L))
            .by(Grouping.DAY)
            .address(PATH);
      }
      case MONTH -> {
        YearMonth month = YearMonth.parse(key);
        yield choice.within(month.atDay(1), month.atEndOfMonth()).by(Grouping.DAY).address(PATH);
      }
      case BRANCH -> choice.at(BranchCode.of(key)).by(Grouping.DAY).address(PATH);
      case WEEKDAY, HOUR, PRODUCT, CATEGORY, CASHIER, PAYMENT -> "";
    };
  }

  /** A mistake in the address is an error here: what one keeps must be what one asked for. */
  private void save(Context ctx, TableFile file) {
    List<BranchOverview.Row> known = branches.all();
    ReportChoice choice = choice(ctx, known);
    Frame frame = pages.frame(ctx);
    if (choice.sales().mistake() != null) {
      ctx.contentType("text/plain; charset=utf-8")
          .result(frame.texts().named("report.mistake", choice.sales().mistake()));
      return;
    }
    Formats formats = frame.formats();
    Period period = choice.period();
    ReportWords words = new ReportWords(frame.texts(), formats, choice.by());
    file.send(
        ctx,
        new ReportTable(frame.texts(), choice, read(choice), words)
            .table(
                frame.texts().named("report.title", choice.by().name()),
                formats.date(period.from()) + " – " + formats.date(period.to())),
        String.join(
            "-",
            frame.texts().get("report.file"),
            choice.by().parameter(),
            period.from().toString(),
            period.to().toString()));
  }
}
