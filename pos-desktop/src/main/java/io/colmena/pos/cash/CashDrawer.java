package io.colmena.pos.cash;

import io.colmena.database.Database;
import io.colmena.database.Transaction;
import io.colmena.pos.calendar.BusinessCalendar;
import io.colmena.pos.checkout.Drawer;
import io.colmena.pos.journal.BranchJournal;
import io.colmena.pos.numbering.Counters;
import io.colmena.pos.people.Approval;
import io.colmena.pos.people.User;
import io.colmena.shared.facts.CashMoved;
import io.colmena.shared.facts.CashMoved.Direction;
import io.colmena.shared.facts.CashSessionClosed;
import io.colmena.shared.facts.CashSessionOpened;
import io.colmena.shared.facts.Sale;
import io.colmena.shared.identity.BranchCode;
import io.colmena.shared.identity.Identifiers;
import io.colmena.shared.money.Money;
import io.colmena.shared.money.PaymentMethod;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/**
 * The drawer of one till: opened with a counted float, and closed by counting it blindly. Whatever
 * it does is in the tables and in the journal in one transaction. Whoever sells, moves cash or
 * closes holds the session until the end of the transaction, so a sale is either in the count or in
 * no closed session.
 */
public final class CashDrawer implements Drawer {
  /** Nobody carries more than this to or from a shop's drawer: it is a slip of the keyboard. */
  public static final Money MOST_MOVED = Money.of("100000.00");

  private final Database database;
  private final CashSessionDao sessions = new CashSessionDao();
  private final CashMovementDao movements = new CashMovementDao();
  private final CashClosingDao closings = new CashClosingDao();
  private final WaitingTickets waiting = new WaitingTickets();
  private final CashReports reports = new CashReports(sessions, movements, closings, waiting);
  private final Counters counters;
  private final BranchJournal journal;
  private final BranchCode branch;
  private final String till;
  private final Money threshold;
  private final BusinessCalendar calendar;
  private final Clock clock;
  private final Runnable afterChange;
  private final List<Runnable> afterClose = new CopyOnWriteArrayList<>();

  /**
   * @param threshold the largest difference of cash that needs no comment
   * @param afterChange the nudge to synchronise; it must return at once
   */
  public CashDrawer(
      Database database,
      Counters counters,
      BranchJournal journal,
      BranchCode branch,
      String till,
      Money threshold,
      BusinessCalendar calendar,
      Clock clock,
      Runnable afterChange) {
    this.database = database;
    this.counters = counters;
    this.journal = journal;
    this.branch = branch;
    this.till = till;
    this.threshold = threshold;
    this.calendar = calendar;
    this.clock = clock;
    this.afterChange = afterChange;
  }

  @Override
  public String till() {
    return till;
  }

  @Override
  public Optional<String> hold(Transaction tx) {
    return sessions.open(tx, till).filter(session -> sessions.holdOpen(tx, session));
  }

  /** The session that is open at this till. */
  public Optional<CashSession> current() {
    return database.read(this::current);
  }

  private Optional<CashSession> current(Transaction tx) {
    return sessions.open(tx, till).flatMap(session -> sessions.byId(tx, session));
  }

  /** How many entries of the journal the centre has not acknowledged. Closing does not wait. */
  public long unsent() {
    return database.read(journal::pending);
  }

  /** The tickets that are on hold in the branch. Closing does not wait for them either. */
  public List<WaitingTicket> waiting() {
    return database.read(waiting::now);
  }

  /** Opens the drawer with a counted float. */
  public OpenResult open(CashCount count, User cashier) {
    return database.compute(tx -> {
      // The counter's row is held until the end, so two who open at once come one after the other.
      long number = counters.next(tx, CashSessionDao.COUNTER);
      return current(tx)
          .<OpenResult>map(OpenResult.AlreadyOpen::new)
          .orElseGet(() -> new OpenResult.Opened(open(tx, number, count, cashier)));
    });
  }

  private CashSession open(Transaction tx, long number, CashCount count, User cashier) {
    Instant now = now();
    CashSessionOpened opened =
        new CashSessionOpened(
            Identifiers.cashSession(branch, number),
            till,
            now,
            calendar.businessDate(now),
            by(cashier),
            count.pieces(),
            count.total());
    sessions.insert(tx, opened);
    journal.append(tx, opened, now);
    tx.afterCommit(afterChange);
    return sessions.byId(tx, opened.id()).orElseThrow();
  }

  /**
   * @throws IllegalArgumentException if nobody moves such an amount, or there is no reason
   */
  public MoveResult moveIn(Money amount, String reason, User cashier, @Nullable Approval approval) {
    return move(Direction.IN, requireMovable(amount), reason, cashier, approval);
  }

  /**
   * @throws IllegalArgumentException if nobody moves such an amount, or there is no reason
   */
  public MoveResult moveOut(
      Money amount, String reason, User cashier, @Nullable Approval approval) {
    return move(Direction.OUT, requireMovable(amount), reason, cashier, approval);
  }

  /**
   * @throws IllegalArgumentException if there is no reason
   */
  public MoveResult openedWithoutSale(String reason, User cashier, @Nullable Approval approval) {
    return move(Direction.NO_SALE, Money.ZERO, reason, cashier, approval);
  }

  public static boolean isMovable(Money amount) {
    return amount.isPositive() && amount.compareTo(MOST_MOVED) <= 0;
  }

  private static Money requireMovable(Money amount) {
    if (!isMovable(amount)) {
      throw new IllegalArgumentException("more than 0.00 and at most " + MOST_MOVED + " is moved");
    }
    return amount;
  }

  private MoveResult move(
      Direction direction, Money amount, String reason, User cashier, @Nullable Approval approval) {
    return database.compute(tx -> {
      CashSession session = held(tx).orElse(null);
      if (session == null) {
        return new MoveResult.NoSession();
      }
      if (direction == Direction.OUT) {
        Money inDrawer = reports.cashIn(tx, session);
        if (inDrawer.isLessThan(amount)) {
          return new MoveResult.NotThatMuch(inDrawer);
        }
      }
      Instant now = now();
      CashMoved move =
          new CashMoved(
              Identifiers.cashMovement(branch, counters.next(tx, CashMovementDao.COUNTER)),
              session.id(),
              direction,
              amount,
              reason.strip(),
              now,
              by(cashier),
              approved(approval));
      movements.insert(tx, move);
      journal.append(tx, move, now);
      tx.afterCommit(afterChange);
      return new MoveResult.Moved(move);
    });
  }

  private Optional<CashSession> held(Transaction tx) {
    return hold(tx).flatMap(session -> sessions.byId(tx, session));
  }

  /** What the open session should hold (X). */
  public Optional<CashReport> x() {
    return database.read(tx -> sessions.open(tx, till).flatMap(id -> reports.of(tx, id)));
  }

  /** What was counted in the till's last sessions (Z), the newest first. */
  public List<CashReport> closed(int most) {
    return database.read(tx ->
        closings.latest(tx, till, most).stream()
            .flatMap(id -> reports.of(tx, id).stream())
            .toList());
  }

  /** By the books; empty if no session is open. */
  public Optional<Money> cashInDrawer(Transaction tx) {
    return current(tx).map(session -> reports.cashIn(tx, session));
  }

  /** Whether the drawer can give that much back, before it is promised to a customer. */
  public ChangeCheck checkChange(Money change) {
    return database
        .read(this::cashInDrawer)
        .<ChangeCheck>map(inDrawer ->
            inDrawer.isLessThan(change)
                ? new ChangeCheck.MoreThanThere(inDrawer)
                : new ChangeCheck.Enough())
        .orElseGet(ChangeCheck.NoSession::new);
  }

  /** What is done once a session was closed; it must return at once. */
  public void afterEachClose(Runnable work) {
    afterClose.add(work);
  }

  /**
   * Closes a session (Z). Who counts does not know what is expected.
   *
   * @param others what the terminal and the wallets say; a method that is not told is nothing
   * @param comment on the difference, or null
   * @throws IllegalArgumentException if a count is negative or the comment is too long
   */
  public CloseResult close(
      String session,
      CashCount count,
      Map<PaymentMethod, Money> others,
      @Nullable String comment,
      User cashier) {
    if (others.values().stream().anyMatch(Money::isNegative)) {
      throw new IllegalArgumentException("nobody counts less than nothing: " + others);
    }
    return database.compute(tx -> {
      if (!sessions.holdOpen(tx, session)) {
        return closings
            .byId(tx, session)
            .<CloseResult>map(CloseResult.ClosedBefore::new)
            .orElseGet(CloseResult.NoSession::new);
      }
      CashReport report = reports.of(tx, session).orElseThrow();
      return close(tx, report, new Counted(count, others), comment, cashier);
    });
  }

  private record Counted(CashCount cash, Map<PaymentMethod, Money> others) {
    Money of(PaymentMethod method) {
      return method == PaymentMethod.CASH ? cash.total() : others.getOrDefault(method, Money.ZERO);
    }
  }

  private CloseResult close(
      Transaction tx, CashReport report, Counted counted, @Nullable String comment, User cashier) {
    Money difference = counted.cash().total().minus(report.expected(PaymentMethod.CASH));
    String words = comment == null || comment.isBlank() ? null : comment.strip();
    if (isLarge(difference) && words == null) {
      return new CloseResult.CommentDemanded(difference);
    }
    Instant now = now();
    CashSessionClosed closed =
        new CashSessionClosed(
            report.session().id(),
            report.session().till(),
            report.session().businessDate(),
            now,
            by(cashier),
            counted.cash().pieces(),
            methods(report, counted),
            report.sales(),
            words,
            journal.pending(tx));
    closings.insert(tx, closed);
    waiting.keep(tx, closed.id());
    journal.append(tx, closed, now);
    tx.afterCommit(afterChange);
    afterClose.forEach(tx::afterCommit);
    return new CloseResult.Closed(reports.of(tx, closed.id()).orElseThrow());
  }

  private boolean isLarge(Money difference) {
    return threshold.isLessThan(difference.isNegative() ? difference.negated() : difference);
  }

  private static List<CashSessionClosed.Method> methods(CashReport report, Counted counted) {
    return Arrays.stream(PaymentMethod.values())
        .filter(PaymentMethod::isMoney) // nobody counts what a total was rounded down by
        .map(method ->
            CashSessionClosed.Method.of(method, report.expected(method), counted.of(method)))
        .toList();
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }

  private static Sale.Cashier by(User user) {
    return new Sale.Cashier(user.id(), user.displayName());
  }

  private static CashMoved.@Nullable Approved approved(@Nullable Approval approval) {
    return approval == null
        ? null
        : new CashMoved.Approved(
            approval.approver().id(), approval.approver().displayName(), approval.reason());
  }
}
