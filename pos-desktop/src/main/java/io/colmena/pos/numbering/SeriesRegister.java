package io.colmena.pos.numbering;

import io.colmena.database.Database;
import io.colmena.database.Transaction;
import io.colmena.foundation.settings.InvalidSettings;
import io.colmena.foundation.settings.SettingsProblem;
import java.util.ArrayList;
import java.util.List;

/** Which till of a branch has which series: two with the same one would share their numbers. */
public final class SeriesRegister {
  private final Database database;

  public SeriesRegister(Database database) {
    this.database = database;
  }

  /**
   * @throws InvalidSettings if another till of this database has one of the series
   */
  public void claim(ReceiptSeries series, String till) {
    List<SettingsProblem> problems =
        database.compute(tx -> {
          List<SettingsProblem> found = new ArrayList<>();
          for (String one : series.all()) {
            String owner = claim(tx, one, till);
            if (!owner.equals(till)) {
              found.add(
                  new SettingsProblem(
                      "database",
                      "receipt.series",
                      one + " belongs to the till " + owner + ", not to the till " + till));
            }
          }
          return found;
        });
    if (!problems.isEmpty()) {
      throw new InvalidSettings(problems);
    }
  }

  private static String claim(Transaction tx, String series, String till) {
    tx.insertOrTryAgain(
        tx.update(
                """
                insert into receipt_series (series, till)
                select :series, :till
                where not exists (select 1 from receipt_series where series = :series)
                """)
            .bind("series", series)
            .bind("till", till));
    return tx.query("select till from receipt_series where series = :series")
        .bind("series", series)
        .mapTo(String.class)
        .one();
  }
}
