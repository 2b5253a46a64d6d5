package io.colmena.pos.people;

import io.colmena.database.Database;
import io.colmena.database.Throttle;
import io.colmena.database.Transaction;
import io.colmena.foundation.security.PasswordHasher;
import io.colmena.pos.journal.BranchJournal;
import io.colmena.pos.numbering.Counters;
import io.colmena.shared.facts.UserCreated;
import io.colmena.shared.identity.BranchCode;
import io.colmena.shared.identity.Identifiers;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The people of the branch and their log-in, which needs no network. */
public final class People {
  /** Shorter ones are guessed too soon at a counter. */
  public static final int SHORTEST_PASSWORD = 6;

  private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N} ._-]{0,59}");

  private final Database database;
  private final Counters counters;
  private final BranchJournal journal;
  private final PasswordHasher hasher;
  private final BranchCode branch;
  private final Clock clock;
  private final UserDao users = new UserDao();
  private final LogIn logIn;

  public People(
      Database database,
      Counters counters,
      BranchJournal journal,
      PasswordHasher hasher,
      BranchCode branch,
      Clock clock) {
    this.database = database;
    this.counters = counters;
    this.journal = journal;
    this.hasher = hasher;
    this.branch = branch;
    this.clock = clock;
    this.logIn = new LogIn(database, hasher, new Throttle(database, clock), users);
  }

  /**
   * Creates somebody who can log in.
   *
   * @throws IllegalArgumentException if the name is taken or not usable, or the password too short
   */
  public User create(String name, String displayName, Role role, char[] password) {
    String hash = hash(password);
    return database.compute(tx ->
        createIfFree(tx, name, displayName, role, hash)
            .orElseThrow(
                () -> new IllegalArgumentException("there is already a user " + normalized(name))));
  }

  /**
   * @param hash of the password
   * @return empty if somebody has that name to log in with already
   */
  Optional<User> createIfFree(
      Transaction tx, String name, String displayName, Role role, String hash) {
    return users.byName(tx, normalized(name)).isPresent()
        ? Optional.empty()
        : Optional.of(insert(tx, name, displayName, role, hash, true));
  }

  /**
   * Gives somebody a password, and with it the right to log in: who came from the centre with the
   * branch's history has none, because passwords never travel.
   *
   * @throws IllegalArgumentException if there is nobody of that name, or the password is too short
   */
  public User setPassword(String name, char[] password) {
    String hash = hash(password);
    return database.compute(tx -> {
      User user =
          users
              .byName(tx, normalized(name))
              .orElseThrow(() -> new IllegalArgumentException("there is no user " + name))
              .user();
      users.setPassword(tx, user.id(), hash);
      return new User(user.id(), user.name(), user.displayName(), user.role(), true);
    });
  }

  /**
   * The first who can log in on this computer: somebody of the branch's history is given the
   * password, anybody else is a new administrator.
   *
   * @throws IllegalArgumentException as {@link #create}
   */
  public User first(String name, String displayName, char[] password) {
    boolean isOfTheBranch =
        isEmpty() && database.read(tx -> users.byName(tx, normalized(name))).isPresent();
    return isOfTheBranch
        ? setPassword(name, password)
        : create(name, displayName, Role.ADMINISTRATOR, password);
  }

  private String hash(char[] password) {
    if (password.length < SHORTEST_PASSWORD) {
      throw new IllegalArgumentException(
          "a password has at least " + SHORTEST_PASSWORD + " characters");
    }
    return hasher.hash(password);
  }

  /** Whether a new user can have that name to log in with. */
  public static boolean isName(String name) {
    return NAME.matcher(name).matches();
  }

  /**
   * @throws IllegalArgumentException if nobody can have that name to log in with
   */
  public static void requireName(String name) {
    if (!isName(name)) {
      throw new IllegalArgumentException(
          "a user name has letters, digits, dots and dashes, at most 60: \"" + name + "\"");
    }
  }

  /** Somebody named in an imported history: known by name, unable to log in. */
  public User findOrCreateForHistory(Transaction tx, String name) {
    return users
        .byName(tx, normalized(name))
        .map(UserDao.Stored::user)
        .orElseGet(() -> insert(tx, name, name, Role.CASHIER, null, false));
  }

  /**
   * @param secret password or PIN
   */
  public LogInResult logIn(String name, char[] secret) {
    return logIn.logIn(name, secret);
  }

  /** Whether nobody can log in yet: a new branch. */
  public boolean isEmpty() {
    return database.read(tx ->
        tx.query("select count(*) from users where password_hash is not null")
                .mapTo(Long.class)
                .one()
            == 0);
  }

  /** Those who may log in, by name. */
  public List<User> active() {
    return database.read(tx ->
        tx.query("select * from users where active = 1 order by display_name")
            .map((rs, _) -> UserDao.stored(rs).user())
            .list());
  }

  User insert(
      Transaction tx,
      String name,
      String displayName,
      Role role,
      @Nullable String hash,
      boolean active) {
    requireName(name);
    if (displayName.isBlank() || displayName.length() > 120) {
      throw new IllegalArgumentException("a display name has 1 to 120 characters");
    }
    Instant now = clock.instant();
    User user =
        new User(
            Identifiers.user(branch, counters.next(tx, "user")),
            normalized(name),
            displayName,
            role,
            active);
    users.insert(tx, user, hash, null, now);
    journal.append(tx, new UserCreated(user.id(), user.name(), displayName, role.key()), now);
    return user;
  }

  private static String normalized(String name) {
    return LogIn.normalized(name);
  }
}
