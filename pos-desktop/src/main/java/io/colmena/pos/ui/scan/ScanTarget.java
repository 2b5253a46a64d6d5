package io.colmena.pos.ui.scan;

/** Something over the screen that takes what is scanned while it is on top. */
public interface ScanTarget {
  void scanned(String barcode);
}
