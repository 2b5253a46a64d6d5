package io.colmena.central.web.sales;

import io.colmena.central.branches.BranchOverview;
import io.colmena.central.http.Access;
import io.colmena.central.http.Feature;
import io.colmena.central.http.ProblemException;
import io.colmena.central.reports.Grouping;
import io.colmena.central.reports.Period;
import io.colmena.central.reports.SalesReport;
import io.colmena.central.reports.SalesReports;
import io.colmena.central.reports.Ticket;
import io.colmena.central.reports.TicketOrder;
import io.colmena.central.reports.TicketPage;
import io.colmena.central.reports.Tickets;
import io.colmena.central.web.page.Frame;
import io.colmena.central.web.page.Pages;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * {@code /tickets?from=&to=&branch=&product=…&sort=&after=}: the tickets behind a figure, page by
 * page and as a file, and {@code /tickets/{id}}: one of them.
 */
public final class TicketsPage implements Feature {
  static final String PATH = "/tickets";

  private static final int EACH_PAGE = 50;

  /** As much as somebody looks through in a sheet, and a branch sells in a year. */
  private static final int MOST_IN_A_FILE = 50_000;

  private final Pages pages;
  private final Tickets tickets;
  private final SalesReports sales;
  private final BranchOverview branches;
  private final Clock clock;
  private final ZoneId zone;

  public TicketsPage(
      Pages pages,
      Tickets tickets,
      SalesReports sales,
      BranchOverview branches,
      Clock clock,
      ZoneId zone) {
    this.pages = pages;
    this.tickets = tickets;
    this.sales = sales;
    this.branches = branches;
    this.clock = clock;
    this.zone = zone;
  }

  @Override
  public void addTo(RoutesConfig routes) {
    routes.get(PATH, this::list, Access.PERSON);
    for (TableFile file : TableFile.values()) {
      routes.get(file.path(PATH), ctx -> save(ctx, file), Access.PERSON);
    }
    routes.get(PATH + "/{sale}", this::one, Access.PERSON);
  }

  private TicketChoice choice(Context ctx, List<BranchOverview.Row> known) {
    TicketChoice choice =
        TicketChoice.of(
            ctx,
            LocalDate.ofInstant(clock.instant(), zone),
            known.stream().map(BranchOverview.Row::branch).toList());
    if (choice.sales().mistake() != null) {
      ctx.status(400);
    }
    return choice;
  }

  private void list(Context ctx) {
    List<BranchOverview.Row> known = branches.all();
    TicketChoice choice = choice(ctx, known);
    TicketPage page = tickets.page(choice.question(), choice.after(), EACH_PAGE);
    Frame frame = pages.frame(ctx);
    pages.show(ctx, "tickets.jte", frame, view(frame, choice, page, known));
  }

  private TicketsView view(
      Frame frame, TicketChoice choice, TicketPage page, List<BranchOverview.Row> known) {
    TicketWords words = new TicketWords(frame.texts(), frame.formats(), tickets);
    TicketChoice whole = choice.from(Optional.empty());
    return new TicketsView(
        PeriodPicker.of(
            PATH,
            choice.others(),
            choice.sales(),
            LocalDate.ofInstant(clock.instant(), zone),
            known),
        choice.filters().entrySet().stream()
            .map(one ->
                new TicketsView.Filter(
                    one.getKey(),
                    words.label(one.getKey(), one.getValue()),
                    choice.without(one.getKey()).address(PATH)))
            .toList(),
        orders(frame, choice),
        Reported.of(
            known,
            choice.sales().branch(),
            sales.completeUpTo(choice.sales().branch()),
            choice.sales().period().end(zone, clock.instant())),
        page.rows(),
        total(choice),
        choice.after().isEmpty() ? "" : whole.address(PATH),
        page.next().map(next -> choice.from(Optional.of(next)).address(PATH)).orElse(""),
        whole.address(TableFile.EXCEL.path(PATH)),
        whole.address(TableFile.CSV.path(PATH)));
  }

  private static List<ReportView.Link> orders(Frame frame, TicketChoice choice) {
    return Arrays.stream(TicketOrder.values())
        .map(order ->
            new ReportView.Link(
                frame.texts().named("tickets.sort", order.name()),
                choice.sorted(order).address(PATH),
                order == choice.order()))
        .toList();
  }

  /** The figure from which one came: the same report's own, so that both cannot disagree. */
  private SalesReport.@Nullable Row total(TicketChoice choice) {
    Period period = choice.sales().period();
    if (choice.filters().isEmpty()) {
      return sales.sales(period.from(), period.to(), Grouping.DAY, choice.sales().branch()).total();
    }
    if (choice.filters().size() > 1) {
      return null;
    }
    var filter = choice.filters().entrySet().iterator().next();
    return filter
        .getKey()
        .grouping()
        .flatMap(by ->
            sales.sales(period.from(), period.to(), by, choice.sales().branch()).rows().stream()
                .filter(row -> row.key().equals(filter.getValue()))
                .findFirst())
        .orElse(null);
  }

  private void one(Context ctx) {
    String id = ctx.pathParam("sale");
    Ticket ticket =
        tickets
            .find(id)
            .orElseThrow(() ->
                ProblemException.of(
                    404, "No such ticket", "there is no ticket " + id + " at the centre", "TIC-1"));
    pages.show(ctx, "ticket.jte", pages.frame(ctx), ticket);
  }

  /** A mistake in the address is an error here: what one keeps must be what one asked for. */
  private void save(Context ctx, TableFile file) {
    TicketChoice choice = choice(ctx, branches.all());
    Frame frame = pages.frame(ctx);
    if (choice.sales().mistake() != null) {
      refuse(ctx, frame.texts().named("report.mistake", choice.sales().mistake()));
      return;
    }
    TicketPage page = tickets.page(choice.question(), Optional.empty(), MOST_IN_A_FILE);
    if (page.next().isPresent()) {
      refuse(ctx, frame.texts().get("tickets.too-many", MOST_IN_A_FILE));
      return;
    }
    Period period = choice.sales().period();
    file.send(
        ctx,
        TicketTable.of(
            frame.texts(),
            page.rows(),
            frame.formats().date(period.from()) + " – " + frame.formats().date(period.to())),
        String.join(
            "-",
            frame.texts().get("tickets.file"),
            period.from().toString(),
            period.to().toString()));
  }

  private static void refuse(Context ctx, String why) {
    ctx.status(400).contentType("text/plain; charset=utf-8").result(why);
  }
}
