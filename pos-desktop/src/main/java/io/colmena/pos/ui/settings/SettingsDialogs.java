package io.colmena.pos.ui.settings;

/** What the settings lead to. */
public interface SettingsDialogs {
  void testScanner();

  void showBackups();
}
