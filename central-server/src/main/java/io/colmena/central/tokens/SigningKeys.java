package io.colmena.central.tokens;

import com.auth0.jwt.algorithms.Algorithm;
import io.colmena.database.Database;
import io.colmena.foundation.security.RandomCodes;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The keys that sign access tokens (HMAC with SHA-256), kept in the database so that every node
 * knows them. The newest signs; older ones still verify, so rotating interrupts nobody.
 */
public final class SigningKeys {
  private final Database database;
  private final RandomCodes codes;
  private final Clock clock;
  private final Map<String, Algorithm> known = new ConcurrentHashMap<>();
  private volatile String newest;

  public SigningKeys(Database database, RandomCodes codes, Clock clock) {
    this.database = database;
    this.codes = codes;
    this.clock = clock;
    this.newest = load().orElseGet(this::rotate);
  }

  /** A key and its identifier ({@code kid}). */
  record Key(String id, Algorithm algorithm) {}

  Key newest() {
    String id = newest;
    return new Key(id, find(id).orElseThrow());
  }

  /** Another node may have rotated: an unknown identifier is looked up before it is refused. */
  Optional<Algorithm> find(String id) {
    Algorithm algorithm = known.get(id);
    if (algorithm == null) {
      load();
      algorithm = known.get(id);
    }
    return Optional.ofNullable(algorithm);
  }

  /** Makes a new key that signs from now on; @return its identifier. */
  public String rotate() {
    String id = codes.secret().substring(0, 16);
    String secret = codes.secret();
    database.inTransaction(tx ->
        tx.update(
                """
                insert into signing_keys (key_id, secret, created_at) values (:id, :secret, :now)
                """)
            .bind("id", id)
            .bind("secret", secret)
            .bind("now", clock.instant())
            .execute());
    known.put(id, Algorithm.HMAC256(secret));
    newest = id;
    return id;
  }

  private Optional<String> load() {
    Map<String, String> stored =
        database.read(tx -> {
          Map<String, String> all = new LinkedHashMap<>();
          tx.query("select key_id, secret from signing_keys order by created_at desc, key_id")
              .map((rs, _) -> all.put(rs.getString(1), rs.getString(2)))
              .list();
          return all;
        });
    stored.forEach((id, secret) -> known.putIfAbsent(id, Algorithm.HMAC256(secret)));
    return stored.keySet().stream().findFirst();
  }
}
