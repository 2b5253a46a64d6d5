package io.colmena.pos.reconciliation;

import io.colmena.pos.sync.CentreRefused;
import io.colmena.pos.sync.CentreUnreachable;
import io.colmena.shared.wire.ReconciliationAnswer;
import io.colmena.shared.wire.ReconciliationRequest;

/** What a reconciliation needs of a centre. */
@FunctionalInterface
public interface ReconciliationCentre {
  ReconciliationAnswer reconcile(ReconciliationRequest request)
      throws CentreUnreachable, CentreRefused;
}
