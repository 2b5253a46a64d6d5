package io.colmena.pos.ui.returns;

import io.colmena.database.Transaction;
import io.colmena.pos.sealing.SealKeyDao;
import io.colmena.pos.ui.DemoShop;
import io.colmena.shared.facts.Sale;
import java.nio.file.Path;
import java.util.function.Function;

/** A receipt of Lima for rice, and its key at another branch, as a synchronisation brings it. */
final class ForeignReceipt {
  private ForeignReceipt() {}

  static String ofLima(Path folder, DemoShop other) {
    return ofLima(folder, other, DemoShop::sellRice);
  }

  /** Of one who paid nothing yet. */
  static String ofLimaOnCredit(Path folder, DemoShop other) {
    return ofLima(folder, other, DemoShop::sellRiceOnCredit);
  }

  private static String ofLima(Path folder, DemoShop other, Function<DemoShop, Sale> sell) {
    try (DemoShop lima = DemoShop.open(folder, DemoShop.NOBODY, "branch.code=LIM")) {
      String code = lima.branch().seals().of(sell.apply(lima));
      String id = lima.branch().database().read(tx -> only(tx, "key_id"));
      String key = lima.branch().database().read(tx -> only(tx, "public_key"));
      other.branch().database().inTransaction(tx -> new SealKeyDao().note(tx, id, key));
      return code;
    }
  }

  private static String only(Transaction tx, String column) {
    return tx.query("select " + column + " from seal_keys").mapTo(String.class).one();
  }
}
