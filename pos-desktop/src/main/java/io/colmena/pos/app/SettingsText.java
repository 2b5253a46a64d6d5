package io.colmena.pos.app;

import io.colmena.pos.setup.SetupPlan;
import io.colmena.pos.setup.SetupPlan.Kind;

/** The settings file of a branch that begins: what was asked, and the defaults for the rest. */
final class SettingsText {
  /** Nobody listens there: a branch that only tries the program reaches no centre. */
  private static final String NOWHERE = "http://127.0.0.1:9";

  /** Until somebody gives the address in the settings. */
  private static final String LATER = "http://localhost:3000";

  private SettingsText() {}

  static String of(SetupPlan plan, String folder) {
    return """
    # The settings of this branch. Every key is explained in config/cusco.yml of the program.
    branch:
      code: %s
      name: %s
      till: %s
    data:
      dir: %s
    centre:
      url: %s
    ui:
      language: %s
    """
        .formatted(
            quoted(plan.code().code()),
            quoted(plan.name()),
            quoted(plan.till()),
            quoted(folder),
            quoted(centre(plan)),
            quoted(plan.language()));
  }

  private static String centre(SetupPlan plan) {
    if (plan.kind() == Kind.TRY_OUT) {
      return NOWHERE;
    }
    return plan.centre().isEmpty() ? LATER : plan.centre();
  }

  private static String quoted(String text) {
    return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }
}
