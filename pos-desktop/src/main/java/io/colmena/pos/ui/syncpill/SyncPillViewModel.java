package io.colmena.pos.ui.syncpill;

import io.colmena.pos.sync.SyncService;
import io.colmena.pos.sync.SyncStatus;
import io.colmena.pos.sync.SyncTrigger;
import io.colmena.pos.ui.BackgroundTasks;
import io.colmena.pos.ui.Dialogs;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** The one sync status, brought to the screen, and what its button does. */
public final class SyncPillViewModel {
  private final SyncService service;
  private final Dialogs dialogs;
  private final ReadOnlyObjectWrapper<SyncStatus> status;

  public SyncPillViewModel(SyncService service, BackgroundTasks tasks, Dialogs dialogs) {
    this.service = service;
    this.dialogs = dialogs;
    this.status = new ReadOnlyObjectWrapper<>(service.status());
    service.watch(news -> tasks.onScreen(() -> status.set(news)));
  }

  public ReadOnlyObjectProperty<SyncStatus> statusProperty() {
    return status.getReadOnlyProperty();
  }

  /** Starts a run; while one is under way, stops it; without enrolment, asks for the code. */
  public void press() {
    if (status.get().isRunning()) {
      service.cancel();
    } else if (status.get().connection() == SyncStatus.Connection.NOT_ENROLLED) {
      dialogs.askEnrolmentCode();
    } else {
      service.request(SyncTrigger.BUTTON);
    }
  }
}
