package io.colmena.pos.people;

import io.colmena.database.Transaction;
import io.colmena.shared.facts.UserChanged;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The people of the branch in its tables. */
public final class UserDao {
  /**
   * @param passwordHash null for somebody who cannot log in
   * @param pinHash null for somebody who has not chosen one
   */
  public record Stored(User user, @Nullable String passwordHash, @Nullable String pinHash) {}

  public Optional<Stored> byName(Transaction tx, String name) {
    return tx.query("select * from users where name = :name")
        .bind("name", name)
        .map((rs, _) -> stored(rs))
        .findOne();
  }

  public Optional<Stored> byId(Transaction tx, String id) {
    return tx.query("select * from users where user_id = :id")
        .bind("id", id)
        .map((rs, _) -> stored(rs))
        .findOne();
  }

  public void insert(
      Transaction tx, User user, @Nullable String hash, @Nullable String pinHash, Instant at) {
    tx.insertOrTryAgain(
        tx.update(
                """
                insert into users (user_id, name, display_name, role, password_hash,
                                   pin_hash, active, created_at)
                values (:id, :name, :displayName, :role, :hash, :pin, :active, :at)
                """)
            .bind("id", user.id())
            .bind("name", user.name())
            .bind("displayName", user.displayName())
            .bind("role", user.role().key())
            .bind("hash", hash)
            .bind("pin", pinHash)
            .bind("active", user.active())
            .bind("at", at));
  }

  public List<User> withoutPassword(Transaction tx) {
    return tx.query("select * from users where password_hash is null order by name")
        .map((rs, _) -> stored(rs).user())
        .list();
  }

  /** Who has a password may log in. */
  void setPassword(Transaction tx, String id, String hash) {
    tx.update("update users set password_hash = :hash, active = 1 where user_id = :id")
        .bind("hash", hash)
        .bind("id", id)
        .execute();
  }

  void setPin(Transaction tx, String id, @Nullable String hash) {
    tx.update("update users set pin_hash = :hash where user_id = :id")
        .bind("hash", hash)
        .bind("id", id)
        .execute();
  }

  /** Whoever has no password here stays unable to log in. */
  public void change(Transaction tx, String id, UserChanged.State state) {
    tx.update(
            """
            update users set display_name = :displayName, role = :role,
                             active = case when password_hash is null then active else :active end
            where user_id = :id
            """)
        .bind("displayName", state.displayName())
        .bind("role", state.role())
        .bind("active", state.active())
        .bind("id", id)
        .execute();
  }

  /** As the centre decided: also somebody without a password may be told to be active. */
  void decide(Transaction tx, User user) {
    tx.update(
            """
            update users set display_name = :displayName, role = :role, active = :active
            where user_id = :id
            """)
        .bind("displayName", user.displayName())
        .bind("role", user.role().key())
        .bind("active", user.active())
        .bind("id", user.id())
        .execute();
  }

  /** Whether they may log in is decided apart. */
  void decidePassword(Transaction tx, String id, String hash) {
    tx.update("update users set password_hash = :hash where user_id = :id")
        .bind("hash", hash)
        .bind("id", id)
        .execute();
  }

  List<Stored> all(Transaction tx) {
    return tx.query("select * from users order by display_name").map((rs, _) -> stored(rs)).list();
  }

  /** Takes somebody away: only for a branch that takes its history back. */
  public void remove(Transaction tx, String id) {
    tx.update("delete from users where user_id = :id").bind("id", id).execute();
  }

  static Stored stored(ResultSet rs) throws SQLException {
    User user =
        new User(
            rs.getString("user_id"),
            rs.getString("name"),
            rs.getString("display_name"),
            Role.of(rs.getString("role")),
            rs.getBoolean("active"));
    return new Stored(user, rs.getString("password_hash"), rs.getString("pin_hash"));
  }
}
