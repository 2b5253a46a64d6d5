package io.colmena.central.projection;

import com.fasterxml.jackson.databind.JsonNode;
import io.colmena.central.decisions.DecisionTrail;
import io.colmena.central.decisions.Refused;
import io.colmena.central.projection.Corrections.Correction;
import io.colmena.database.Database;
import io.colmena.database.DatabaseException;
import io.colmena.database.SqlFault;
import io.colmena.database.Transaction;
import io.colmena.shared.facts.Fact;
import io.colmena.shared.facts.FactKind;
import io.colmena.shared.identity.BranchCode;
import io.colmena.shared.journal.ReceivedEntry;
import io.colmena.shared.json.CanonicalJson;
import io.colmena.shared.json.Json;
import io.colmena.shared.json.MalformedJson;
import io.colmena.shared.wire.QuarantineAnswer;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Entries in quarantine, as a person looks at them, tries them again, and corrects what they say.
 */
public final class Repairs {
  private static final int LONGEST_REASON = 300;
  private static final int LONGEST_PAYLOAD = 200_000;

  private final Database database;
  private final Projector projector;
  private final JournalReader journal;
  private final DecisionTrail trail;
  private final Clock clock;
  private final Quarantine quarantine = new Quarantine();
  private final Corrections corrections = new Corrections();

  /**
   * An entry in quarantine.
   *
   * @param reason why it is there
   * @param payload what the branch told, one member in a line; empty if it cannot be read at all
   */
  public record SetAside(
      long sequence, String kind, String entity, Instant since, String reason, String payload) {
    /** Whether what it says can be corrected: what stands around it can be read. */
    public boolean isCorrectable() {
      return !payload.isEmpty();
    }
  }

  /**
   * What a correction changes.
   *
   * @param path such as {@code lines.0.price}
   * @param was empty if it was not there
   * @param becomes empty if it is no more
   */
  public record Change(String path, String was, String becomes) {}

  /** A correction that is in force. */
  public record Corrected(
      long sequence, Instant at, String who, String reason, List<Change> changes) {}

  public Repairs(
      Database database,
      Projector projector,
      JournalReader journal,
      DecisionTrail trail,
      Clock clock) {
    this.database = database;
    this.projector = projector;
    this.journal = journal;
    this.trail = trail;
    this.clock = clock;
  }

  /** The first of what is set aside. */
  public List<QuarantineAnswer.Entry> first(BranchCode branch, int most) {
    return database.read(tx -> quarantine.page(tx, branch, 0, most));
  }

  /** One entry, if it is in quarantine. */
  public Optional<SetAside> find(BranchCode branch, long sequence) {
    return database.read(tx ->
        quarantine.page(tx, branch, sequence - 1, 1).stream()
            .filter(entry -> entry.sequence() == sequence)
            .findFirst()
            .map(entry ->
                new SetAside(
                    sequence,
                    entry.kind(),
                    entry.entity(),
                    entry.since(),
                    entry.reason(),
                    told(tx, branch, sequence).map(Repairs::pretty).orElse(""))));
  }

  /** What the branch told, whatever was corrected. */
  private Optional<JsonNode> told(Transaction tx, BranchCode branch, long sequence) {
    return journal.at(tx, branch, sequence).entry().map(ReceivedEntry::payload).map(Repairs::tree);
  }

  private static JsonNode tree(ReceivedEntry.Slice payload) {
    return Json.readTree(payload.buffer(), payload.offset(), payload.length());
  }

  private static String pretty(JsonNode payload) {
    return payload.toPrettyString();
  }

  /**
   * Projects one again, as it is.
   *
   * @throws Refused with the reason for which it stays
   */
  public void retry(String who, BranchCode branch, long sequence) throws Refused {
    release(
        branch,
        sequence,
        tx -> trail.note(tx, who, "entry-retried", about(branch, sequence), branch, null, null));
  }

  /**
   * What a corrected payload would change.
   *
   * @throws Refused if it is no JSON, or does not tell what an entry of its kind tells
   */
  public List<Change> preview(BranchCode branch, long sequence, String payload) throws Refused {
    ReceivedEntry entry = entry(branch, sequence);
    JsonNode wanted = read(entry, payload);
    return changes(tree(entry.payload()), wanted);
  }

  /**
   * Projects a corrected payload in place of what the branch told.
   *
   * @param why in the person's own words
   * @throws Refused if it still cannot be projected; nothing was changed
   */
  public void correct(String who, BranchCode branch, long sequence, String payload, String why)
      throws Refused {
    if (why.isBlank() || why.length() > LONGEST_REASON) {
      throw new Refused("repair-why", LONGEST_REASON);
    }
    ReceivedEntry entry = entry(branch, sequence);
    JsonNode wanted = read(entry, payload);
    JsonNode told = tree(entry.payload());
    if (changes(told, wanted).isEmpty()) {
      throw new Refused("repair-same");
    }
    String canonical = new String(CanonicalJson.bytes(wanted), StandardCharsets.UTF_8);
    release(
        branch,
        sequence,
        tx -> {
          corrections.put(
              tx, branch, new Correction(sequence, canonical, why.strip(), clock.instant(), who));
          trail.note(tx, who, "entry-corrected", about(branch, sequence), branch, told, wanted);
        });
  }

  /** What is done before, in the same transaction. */
  @FunctionalInterface
  private interface Before {
    void run(Transaction tx);
  }

  private void release(BranchCode branch, long sequence, Before before) throws Refused {
    try {
      database.inTransaction(tx -> {
        before.run(tx);
        projector
            .release(tx, branch, sequence)
            .ifPresent(reason -> {
              throw new DatabaseException(SqlFault.BAD_VALUE, reason, new MalformedJson(reason));
            });
      });
    } catch (DatabaseException e) {
      if (e.fault() != SqlFault.BAD_VALUE && e.fault() != SqlFault.DUPLICATE) {
        throw e;
      }
      throw new Refused("repair-refused", Projector.reason(e));
    }
  }

  private ReceivedEntry entry(BranchCode branch, long sequence) throws Refused {
    Optional<ReceivedEntry> entry =
        database.read(tx ->
            quarantine.page(tx, branch, sequence - 1, 1).stream()
                    .anyMatch(each -> each.sequence() == sequence)
                ? journal.at(tx, branch, sequence).entry()
                : Optional.empty());
    return entry.orElseThrow(() -> new Refused("repair-gone", sequence));
  }

  private static JsonNode read(ReceivedEntry entry, String payload) throws Refused {
    if (payload.length() > LONGEST_PAYLOAD) {
      throw new Refused("repair-long", LONGEST_PAYLOAD);
    }
    try {
      JsonNode wanted = Json.read(payload, JsonNode.class);
      FactKind kind =
          FactKind.find(entry.kind(), entry.version())
              .orElseThrow(() -> new Refused("repair-kind", entry.kind()));
      Fact fact = kind.read(wanted);
      if (!fact.entityId().equals(entry.entityId())) {
        throw new Refused("repair-entity", entry.entityId());
      }
      return wanted;
    } catch (MalformedJson | IllegalArgumentException e) {
      throw new Refused("repair-json", String.valueOf(e.getMessage()));
    }
  }

  private static String about(BranchCode branch, long sequence) {
    return branch + "/" + sequence;
  }

  /** The corrections that are in force, the latest entry first. */
  public List<Corrected> corrected(BranchCode branch) {
    return database.read(tx ->
        corrections.all(tx, branch).stream()
            .map(each ->
                new Corrected(
                    each.sequence(),
                    each.at(),
                    each.who(),
                    each.reason(),
                    told(tx, branch, each.sequence())
                        .map(told -> changes(told, Json.read(each.payload(), JsonNode.class)))
                        .orElse(List.of())))
            .toList());
  }

  /**
   * Takes a correction back and makes the branch's tables anew, in which the entry is in quarantine
   * again.
   */
  public void takeBack(String who, BranchCode branch, long sequence) throws Refused {
    boolean removed =
        database.compute(tx -> {
          boolean gone = corrections.remove(tx, branch, sequence);
          if (gone) {
            trail.note(
                tx, who, "correction-withdrawn", about(branch, sequence), branch, null, null);
          }
          return gone;
        });
    if (!removed) {
      throw new Refused("repair-gone", sequence);
    }
    projector.rebuild(branch);
  }

  /** In which values two differ, by their paths. */
  static List<Change> changes(JsonNode was, JsonNode becomes) {
    Map<String, String> before = new TreeMap<>();
    Map<String, String> after = new TreeMap<>();
    leaves("", was, before);
    leaves("", becomes, after);
    TreeMap<String, @Nullable Change> changes = new TreeMap<>();
    before.forEach((path, value) -> {
      if (!value.equals(after.get(path))) {
        changes.put(path, new Change(path, value, Objects.requireNonNullElse(after.get(path), "")));
      }
    });
    after.forEach((path, value) -> {
      if (!before.containsKey(path)) {
        changes.put(path, new Change(path, "", value));
      }
    });
    List<Change> all = new ArrayList<>();
    changes.values().forEach(change -> all.add(Objects.requireNonNull(change)));
    return all;
  }

  private static void leaves(String path, JsonNode node, Map<String, String> leaves) {
    String prefix = path.isEmpty() ? "" : path + ".";
    if (node.isObject()) {
      node.properties()
          .forEach(member -> leaves(prefix + member.getKey(), member.getValue(), leaves));
    } else if (node.isArray()) {
      for (int i = 0; i < node.size(); i++) {
        leaves(prefix + i, node.get(i), leaves);
      }
    } else {
      leaves.put(path, node.asText());
    }
  }
}
