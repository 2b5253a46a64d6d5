package io.colmena.pos.people;

import io.colmena.database.Database;
import io.colmena.database.Transaction;
import io.colmena.foundation.security.PasswordHasher;
import io.colmena.pos.audit.AuditTrail;
import io.colmena.pos.journal.Journal;
import io.colmena.shared.facts.UserChanged;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Who works here, as somebody who may ({@link Permission#MANAGE_PEOPLE}) decides it. Nobody gives
 * more power than they have, and nobody shuts themselves out.
 */
public final class Personnel {
  private final Database database;
  private final People people;
  private final PasswordHasher hasher;
  private final Journal journal;
  private final AuditTrail audit;
  private final Clock clock;
  private final UserDao users = new UserDao();

  public Personnel(
      Database database,
      People people,
      PasswordHasher hasher,
      Journal journal,
      AuditTrail audit,
      Clock clock) {
    this.database = database;
    this.people = people;
    this.hasher = hasher;
    this.journal = journal;
    this.audit = audit;
    this.clock = clock;
  }

  /** Why something was refused; the screens say it in words. */
  public enum Refusal {
    NOT_ALLOWED,
    ABOVE_YOURSELF,
    YOURSELF,
    NAME_TAKEN,
    BAD_NAME,
    BAD_DISPLAY_NAME,
    SHORT_PASSWORD,
    BAD_PIN,
    WRONG_PASSWORD
  }

  /** Nothing was changed. */
  public static final class Refused extends Exception {
    private static final long serialVersionUID = 1L;

    private final Refusal refusal;

    Refused(Refusal refusal) {
      super(refusal.name());
      this.refusal = refusal;
    }

    public Refusal refusal() {
      return refusal;
    }
  }

  /** Somebody as the list shows them. */
  public record Member(User user, boolean hasPassword, boolean hasPin) {}

  /** Everybody, also those who may not log in any more. */
  public List<Member> all() {
    return database.read(users::all).stream()
        .map(stored ->
            new Member(stored.user(), stored.passwordHash() != null, stored.pinHash() != null))
        .toList();
  }

  /** Somebody new who can log in. */
  public User hire(User actor, String name, String displayName, Role role, char[] password)
      throws Refused {
    requireMay(actor, role);
    requireDisplayName(displayName);
    if (!People.isName(name.strip())) {
      throw new Refused(Refusal.BAD_NAME);
    }
    if (password.length < People.SHORTEST_PASSWORD) {
      throw new Refused(Refusal.SHORT_PASSWORD);
    }
    String hash = hasher.hash(password);
    return database
        .compute(tx -> create(tx, actor, name.strip(), displayName.strip(), role, hash))
        .orElseThrow(() -> new Refused(Refusal.NAME_TAKEN));
  }

  private Optional<User> create(
      Transaction tx, User actor, String name, String displayName, Role role, String hash) {
    Optional<User> created = people.createIfFree(tx, name, displayName, role, hash);
    created.ifPresent(hired ->
        audit.note(tx, actor, "person-created", hired.id(), hired.name() + ", " + role.key()));
    return created;
  }

  /** Gives somebody another name on receipts or another role, or lets them log in no more. */
  public User change(User actor, User whom, String displayName, Role role, boolean active)
      throws Refused {
    requireMay(actor, role);
    requireMay(actor, whom.role());
    requireDisplayName(displayName);
    if (actor.id().equals(whom.id()) && (!active || role != whom.role())) {
      throw new Refused(Refusal.YOURSELF);
    }
    User changed = new User(whom.id(), whom.name(), displayName.strip(), role, active);
    if (!changed.equals(whom)) {
      database.inTransaction(tx -> write(tx, actor, whom, changed));
    }
    return changed;
  }

  private void write(Transaction tx, User actor, User before, User after) {
    UserChanged fact = new UserChanged(before.id(), state(before), state(after));
    users.change(tx, before.id(), fact.after());
    audit.note(tx, actor, "person-changed", before.id(), said(before) + " → " + said(after));
    journal.append(tx, fact, clock.instant());
  }

  private static String said(User user) {
    return user.displayName()
        + ", "
        + user.role().key()
        + (user.active() ? ", active" : ", inactive");
  }

  static UserChanged.State state(User user) {
    return new UserChanged.State(user.displayName(), user.role().key(), user.active());
  }

  /** Gives somebody a new password. */
  public void setPassword(User actor, User whom, char[] password) throws Refused {
    requireMay(actor, whom.role());
    setPasswordOf(actor, whom, password);
  }

  /** Gives oneself a new password, with the present password or PIN. */
  public void changeOwnPassword(User who, char[] present, char[] password) throws Refused {
    requireKnown(who, present);
    setPasswordOf(who, who, password);
  }

  private void setPasswordOf(User actor, User whom, char[] password) throws Refused {
    if (password.length < People.SHORTEST_PASSWORD) {
      throw new Refused(Refusal.SHORT_PASSWORD);
    }
    String hash = hasher.hash(password);
    database.inTransaction(tx -> {
      users.setPassword(tx, whom.id(), hash);
      audit.note(tx, actor, "password-set", whom.id(), whom.name());
    });
  }

  /**
   * Gives somebody a PIN, or takes it away.
   *
   * @param pin null for none
   */
  public void setPin(User actor, User whom, char @Nullable [] pin) throws Refused {
    requireMay(actor, whom.role());
    setPinOf(actor, whom, pin);
  }

  /** Gives oneself a PIN, with the present password or PIN. */
  public void changeOwnPin(User who, char[] present, char[] pin) throws Refused {
    requireKnown(who, present);
    setPinOf(who, who, pin);
  }

  private void setPinOf(User actor, User whom, char @Nullable [] pin) throws Refused {
    if (pin != null && !Pin.isGood(pin)) {
      throw new Refused(Refusal.BAD_PIN);
    }
    String hash = pin == null ? null : hasher.hash(pin);
    database.inTransaction(tx -> {
      users.setPin(tx, whom.id(), hash);
      audit.note(tx, actor, pin == null ? "pin-removed" : "pin-set", whom.id(), whom.name());
    });
  }

  private void requireKnown(User who, char[] present) throws Refused {
    if (people.logIn(who.name(), present).user().isEmpty()) {
      throw new Refused(Refusal.WRONG_PASSWORD);
    }
  }

  private static void requireMay(User actor, Role role) throws Refused {
    if (!actor.role().may(Permission.MANAGE_PEOPLE)) {
      throw new Refused(Refusal.NOT_ALLOWED);
    }
    if (role.compareTo(actor.role()) > 0) {
      throw new Refused(Refusal.ABOVE_YOURSELF);
    }
  }

  private static void requireDisplayName(String displayName) throws Refused {
    if (displayName.isBlank() || displayName.strip().length() > 120) {
      throw new Refused(Refusal.BAD_DISPLAY_NAME);
    }
  }
}
