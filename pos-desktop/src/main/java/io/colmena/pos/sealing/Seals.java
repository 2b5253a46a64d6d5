package io.colmena.pos.sealing;

import io.colmena.database.Database;
import io.colmena.database.DatabaseException;
import io.colmena.database.Transaction;
import io.colmena.pos.journal.Journal;
import io.colmena.shared.facts.Sale;
import io.colmena.shared.facts.SealKeyPublished;
import io.colmena.shared.identity.BranchCode;
import io.colmena.shared.identity.Identifiers;
import java.security.KeyPair;
import java.security.PrivateKey;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Seals the receipts of this branch with a key of its own, and checks those of all branches. The
 * key is made when the first receipt needs it; its public half is told in the journal, its private
 * half never leaves the database. A branch that was rebuilt makes another one, and receipts that
 * were sealed with the former stay good.
 */
public final class Seals {
  private static final Logger LOG = LoggerFactory.getLogger(Seals.class);

  private final Database database;
  private final Journal journal;
  private final BranchCode branch;
  private final Clock clock;
  private final SealKeyDao keys = new SealKeyDao();
  private @Nullable Own own;

  private record Own(String fingerprint, PrivateKey key) {}

  public Seals(Database database, Journal journal, BranchCode branch, Clock clock) {
    this.database = database;
    this.journal = journal;
    this.branch = branch;
    this.clock = clock;
  }

  /**
   * What the QR code of a receipt says. Never keeps a receipt from being printed: without a key it
   * says the sale's identifier, which is good at this branch.
   */
  public String of(Sale sale) {
    try {
      Own key = own();
      String text = Seal.of(branch, sale, key.fingerprint()).text();
      return text + "." + SealKey.signature(key.key(), text);
    } catch (DatabaseException e) {
      LOG.error("the receipt of {} is not sealed: there is no key", sale.id(), e);
      return sale.id();
    }
  }

  /** Checks a scanned code with the keys that are here. */
  public SealCheck check(String scanned) {
    String text = scanned.strip().toUpperCase(Locale.ROOT);
    int end = Math.max(0, text.lastIndexOf('.'));
    Optional<Seal> seal = Seal.parse(text.substring(0, end));
    if (seal.isEmpty()) {
      return new SealCheck.Forged();
    }
    Optional<String> key = database.read(tx -> keys.find(tx, seal.get().keyId()));
    if (key.isEmpty()) {
      return new SealCheck.UnknownKey(seal.get().sale().branch());
    }
    return SealKey.signed(key.get(), seal.get().text(), text.substring(end + 1))
        ? new SealCheck.Genuine(seal.get())
        : new SealCheck.Forged();
  }

  private synchronized Own own() {
    Own known = own;
    if (known == null) {
      known = database.compute(tx -> stored(tx).orElseGet(() -> make(tx)));
      own = known;
    }
    return known;
  }

  private static Optional<Own> stored(Transaction tx) {
    return tx.query("select key_id, private_key from own_seal_key where id = 1")
        .map((rs, _) -> {
          String id = rs.getString(1);
          String fingerprint = id.substring(id.lastIndexOf('-') + 1);
          return new Own(fingerprint, SealKey.privateKey(rs.getBytes(2)));
        })
        .findOne();
  }

  private Own make(Transaction tx) {
    KeyPair pair = SealKey.fresh();
    String fingerprint = SealKey.fingerprint(pair.getPublic());
    SealKeyPublished published =
        new SealKeyPublished(
            Identifiers.sealKey(branch, fingerprint), SealKey.text(pair.getPublic()));
    tx.insertOrTryAgain(
        tx.update("insert into own_seal_key (id, key_id, private_key) values (1, :id, :key)")
            .bind("id", published.id())
            .bind("key", pair.getPrivate().getEncoded()));
    keys.note(tx, published.id(), published.publicKey());
    journal.append(tx, published, clock.instant());
    return new Own(fingerprint, pair.getPrivate());
  }
}
