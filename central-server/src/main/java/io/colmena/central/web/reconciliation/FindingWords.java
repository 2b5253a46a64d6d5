package io.colmena.central.web.reconciliation;

import io.colmena.central.web.page.Texts;
import io.colmena.shared.reconciliation.Finding;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A finding as a sentence for people. */
public final class FindingWords {
  /** {@code lines[2].quantity}. */
  private static final Pattern PART = Pattern.compile("(lines|payments)\\[(\\d+)](?:\\.(.+))?");

  private static final String TOTAL = "daily total ";
  private static final String STOCK = "stock of ";
  private static final String MOVEMENTS = "stock movements of ";
  private static final String ENTRY = "journal entry ";
  private static final String ENTRIES = "journal entries ";

  private final Texts texts;

  public FindingWords(Texts texts) {
    this.texts = texts;
  }

  public String sentence(Finding finding) {
    return texts.get(
        "finding." + finding.kind() + "." + finding.side(),
        record(finding.record()),
        field(finding.field()),
        said(finding.here()),
        said(finding.journal()));
  }

  private String said(@Nullable String text) {
    return Objects.requireNonNullElseGet(text, () -> texts.get("reconciliation.nothing"));
  }

  private String record(String record) {
    if (record.startsWith(TOTAL)) {
      return total(record.substring(TOTAL.length()));
    }
    if (record.startsWith(STOCK)) {
      return texts.get("reconciliation.stock", record.substring(STOCK.length()));
    }
    if (record.startsWith(MOVEMENTS)) {
      return texts.get("reconciliation.movements", record.substring(MOVEMENTS.length()));
    }
    if (record.startsWith(ENTRY)) {
      return texts.get("reconciliation.entry", record.substring(ENTRY.length()));
    }
    if (record.startsWith(ENTRIES)) {
      return texts.get(
          "reconciliation.entries", record.substring(ENTRIES.length()).replace(" to ", "–"));
    }
    return record;
  }

  /** {@code PRODUCT CAF-001}. */
  private String total(String name) {
    String[] parts = name.split(" ", 2);
    String member = parts.length == 1 ? "" : " " + texts.named("payment", parts[1]);
    return texts.get("reconciliation.total", texts.named("dimension", parts[0]) + member);
  }

  private String field(@Nullable String field) {
    if (field == null) {
      return "";
    }
    Matcher part = PART.matcher(field);
    if (!part.matches()) {
      return texts.named("field", field);
    }
    String where = texts.named("part", part.group(1)) + " " + part.group(2);
    return part.group(3) == null ? where : where + ", " + texts.named("field", part.group(3));
  }
}
