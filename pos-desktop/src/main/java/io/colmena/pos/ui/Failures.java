package io.colmena.pos.ui;

import io.colmena.database.DatabaseException;
import io.colmena.database.SqlFault;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What a failure of the branch's own database looks like to the person; the log gets the whole of
 * it.
 */
public final class Failures {
  private static final Logger LOG = LoggerFactory.getLogger(Failures.class);

  private final Texts texts;

  public Failures(Texts texts) {
    this.texts = texts;
  }

  /** A sentence that says what to do. */
  public Notice told(RuntimeException failure) {
    LOG.error("work for the screen failed", failure);
    SqlFault fault = failure instanceof DatabaseException d ? d.fault() : SqlFault.DEFECT;
    return Notice.error(
        switch (fault) {
          case STORAGE -> texts.get("failure.storage");
          case TRY_AGAIN, IN_USE, DUPLICATE -> texts.get("failure.tryAgain");
          case BAD_VALUE, DEFECT -> texts.get("failure.defect");
        });
  }
}
