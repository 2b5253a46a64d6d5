package io.colmena.central.people;

import io.colmena.database.Database;
import io.colmena.database.DatabaseException;
import io.colmena.database.SqlFault;
import io.colmena.database.Transaction;
import io.colmena.foundation.security.PasswordHasher;
import io.colmena.foundation.security.RandomCodes;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** The people of the centre and their sign-in. */
public final class CentralPeople {
  public static final int SHORTEST_PASSWORD = 8;
  public static final int LONGEST_PASSWORD = 200;

  /** The administrator that the very first start creates. */
  public static final String FIRST_ADMINISTRATOR = "admin";

  private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}._@-]{0,59}");

  private final Database database;
  private final PasswordHasher hasher;
  private final RandomCodes codes;
  private final Clock clock;

  public CentralPeople(Database database, PasswordHasher hasher, RandomCodes codes, Clock clock) {
    this.database = database;
    this.hasher = hasher;
    this.codes = codes;
    this.clock = clock;
  }

  /**
   * @throws IllegalArgumentException if the name is taken or not usable, or the password too short
   */
  public Person create(String name, CentralRole role, char[] password) {
    String normalized = normalized(name);
    if (!NAME.matcher(normalized).matches()) {
      throw new IllegalArgumentException(
          "a user name has letters, digits, dots and dashes, at most 60: \"" + name + "\"");
    }
    if (password.length < SHORTEST_PASSWORD || password.length > LONGEST_PASSWORD) {
      throw new IllegalArgumentException(
          "a password has " + SHORTEST_PASSWORD + " to " + LONGEST_PASSWORD + " characters");
    }
    String hash = hasher.hash(password);
    try {
      database.inTransaction(tx -> insert(tx, normalized, role, hash));
    } catch (DatabaseException e) {
      if (e.fault() == SqlFault.DUPLICATE) {
        throw new IllegalArgumentException("there is already a user " + normalized, e);
      }
      throw e;
    }
    return new Person(normalized, role);
  }

  /**
   * @return the generated password, or empty when there is an administrator already
   */
  public Optional<String> createFirstAdministrator() {
    boolean none =
        database.read(tx ->
            tx.query("select count(*) from people where role = :role")
                    .bind("role", CentralRole.ADMINISTRATOR.key())
                    .mapTo(Integer.class)
                    .one()
                == 0);
    if (!none) {
      return Optional.empty();
    }
    String password = codes.spoken(4);
    create(FIRST_ADMINISTRATOR, CentralRole.ADMINISTRATOR, password.toCharArray());
    return Optional.of(password);
  }

  /** The person whose password it is, if there is one and signing in is allowed. */
  public Optional<Person> signIn(String name, char[] password) {
    record Stored(Person person, String hash) {}
    Optional<Stored> stored =
        database.read(tx ->
            tx.query(
                    """
                    select user_name, role, password_hash from people
                    where user_name = :name and active = 1
                    """)
                .bind("name", normalized(name))
                .map((rs, _) ->
                    new Stored(
                        new Person(rs.getString(1), CentralRole.of(rs.getString(2))),
                        rs.getString(3)))
                .findOne());
    boolean right = hasher.matches(password, stored.map(Stored::hash));
    return stored.map(Stored::person).filter(_ -> right);
  }

  private void insert(Transaction tx, String name, CentralRole role, String hash) {
    tx.update(
            """
            insert into people (user_name, role, password_hash, active, created_at)
            values (:name, :role, :hash, 1, :now)
            """)
        .bind("name", name)
        .bind("role", role.key())
        .bind("hash", hash)
        .bind("now", clock.instant())
        .execute();
  }

  private static String normalized(String name) {
    return name.strip().toLowerCase(Locale.ROOT);
  }
}
