package io.colmena.pos.ui.cash;

import io.colmena.pos.people.Approval;
import io.colmena.pos.people.Permission;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Asks somebody who may for a PIN and a reason. */
@FunctionalInterface
public interface Approvals {
  /**
   * @param what a whole sentence for whoever is called
   */
  void ask(Permission permission, String what, Consumer<@Nullable Approval> allowed);
}
