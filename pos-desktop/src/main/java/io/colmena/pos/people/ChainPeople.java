package io.colmena.pos.people;

import io.colmena.database.Transaction;
import io.colmena.pos.journal.Journal;
import io.colmena.shared.decisions.PersonDecided;
import io.colmena.shared.decisions.SecretDecided;
import io.colmena.shared.facts.UserChanged;
import java.time.Clock;
import java.util.Optional;

/**
 * Takes on what the centre decided of the people of this branch. Who is unknown here is created;
 * they can log in once the centre, or somebody here who may, gave them a password.
 */
public final class ChainPeople {
  private final People people;
  private final Journal journal;
  private final Clock clock;
  private final UserDao users = new UserDao();

  public ChainPeople(People people, Journal journal, Clock clock) {
    this.people = people;
    this.journal = journal;
    this.clock = clock;
  }

  /**
   * @throws IllegalArgumentException if there is no such role or name; nothing was changed
   */
  public void take(Transaction tx, PersonDecided decided) {
    Role role = Role.of(decided.role());
    Optional<UserDao.Stored> known = users.byName(tx, LogIn.normalized(decided.name()));
    User user =
        known
            .map(UserDao.Stored::user)
            .orElseGet(() ->
                people.insert(
                    tx, decided.name(), decided.displayName(), role, null, decided.active()));
    User wanted = new User(user.id(), user.name(), decided.displayName(), role, decided.active());
    if (!wanted.equals(user)) {
      users.decide(tx, wanted);
      journal.append(
          tx,
          new UserChanged(user.id(), Personnel.state(user), Personnel.state(wanted)),
          clock.instant());
    }
  }

  /**
   * @throws IllegalArgumentException if there is nobody of that name here
   */
  public void take(Transaction tx, SecretDecided decided) {
    User user =
        users
            .byName(tx, LogIn.normalized(decided.name()))
            .orElseThrow(() -> new IllegalArgumentException("there is no user " + decided.name()))
            .user();
    switch (decided.secret()) {
      case PASSWORD -> users.decidePassword(tx, user.id(), decided.hash());
      case PIN -> users.setPin(tx, user.id(), decided.hash());
    }
  }
}
