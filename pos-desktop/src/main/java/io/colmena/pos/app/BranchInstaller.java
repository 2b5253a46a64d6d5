package io.colmena.pos.app;

import io.colmena.foundation.settings.InvalidSettings;
import io.colmena.foundation.settings.SettingsProblem;
import io.colmena.foundation.settings.SettingsReader;
import io.colmena.pos.imports.ImportReport;
import io.colmena.pos.imports.UnreadableFile;
import io.colmena.pos.recovery.RebuildResult;
import io.colmena.pos.recovery.RecoveryResult;
import io.colmena.pos.settings.BranchSettings;
import io.colmena.pos.setup.Installer;
import io.colmena.pos.setup.SetupPlan;
import io.colmena.pos.setup.SetupResult;
import io.colmena.pos.sync.CentreRefused;
import io.colmena.pos.sync.CentreUnreachable;
import io.colmena.pos.sync.SyncProgress;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Makes a branch where there is no settings file. Everything is made in a folder beside the final
 * one; that gets its name, and then the settings file gets its own, each in one step. Whatever goes
 * wrong before leaves nothing, and what a power cut leaves, the next attempt removes or takes over.
 */
public final class BranchInstaller implements Installer {
  private static final String DATABASE = "branch.mv.db";

  private final Path settingsFile;

  /**
   * @param settingsFile where it will be
   */
  public BranchInstaller(Path settingsFile) {
    this.settingsFile = settingsFile.toAbsolutePath().normalize();
  }

  @Override
  public SetupResult install(SetupPlan plan, SyncProgress progress) {
    String folderName = "data-" + plan.code().code().toLowerCase(Locale.ROOT);
    Path data = settingsFile.resolveSibling(folderName);
    Path work = settingsFile.resolveSibling(folderName + ".setup");
    Path partial = settingsFile.resolveSibling(settingsFile.getFileName() + ".partial");
    try {
      Files.createDirectories(settingsFile.getParent());
      delete(work);
      Files.writeString(partial, SettingsText.of(plan, folderName));
      BranchSettings settings = read(partial, List.of("data.dir=" + work));
      boolean adopted = Files.exists(data.resolve(DATABASE));
      if (!adopted) {
        Optional<SetupResult> fault = fill(settings, plan, progress);
        if (fault.isPresent()) {
          return fault.get();
        }
        Files.move(work, data, StandardCopyOption.ATOMIC_MOVE);
      }
      Files.move(partial, settingsFile, StandardCopyOption.ATOMIC_MOVE);
      return new SetupResult.Done(adopted);
    } catch (InvalidSettings e) {
      return new SetupResult.WrongSettings(
          e.problems().stream().map(SettingsProblem::key).toList());
    } catch (IOException e) {
      return new SetupResult.NotWritable(String.valueOf(e.getMessage()));
    } finally {
      quietlyDelete(work);
      quietlyDelete(partial);
    }
  }

  private static BranchSettings read(Path file, List<String> assignments) {
    return BranchSettings.from(
        SettingsReader.read(BranchSettings.KEYS, file, Map.of(), assignments));
  }

  private static Optional<SetupResult> fill(
      BranchSettings settings, SetupPlan plan, SyncProgress progress) throws IOException {
    try (Branch branch = Branch.open(settings)) {
      return switch (plan.kind()) {
        case NEW_COMPUTER -> rebuild(branch, plan, progress);
        case NEW_BRANCH -> begin(branch, plan);
        case TRY_OUT -> {
          fillShelves(branch);
          yield begin(branch, plan);
        }
      };
    }
  }

  private static Optional<SetupResult> begin(Branch branch, SetupPlan plan) {
    SetupPlan.FirstPerson first = plan.first();
    branch.people().first(first.name(), first.displayName(), first.password().toCharArray());
    if (plan.enrolmentCode().isEmpty()) {
      return Optional.empty();
    }
    try {
      branch.enrolment().enrol(plan.enrolmentCode());
      return Optional.empty();
    } catch (CentreUnreachable e) {
      return Optional.of(new SetupResult.Unreachable(String.valueOf(e.getMessage())));
    } catch (CentreRefused e) {
      return Optional.of(new SetupResult.Refused(e.problem().code()));
    }
  }

  private static Optional<SetupResult> rebuild(
      Branch branch, SetupPlan plan, SyncProgress progress) {
    return switch (branch.rebuild().rebuild(plan.enrolmentCode(), progress)) {
      case RebuildResult.Rebuilt _ -> Optional.empty();
      case RecoveryResult.Unreachable lost ->
          Optional.of(new SetupResult.Unreachable(lost.reason()));
      case RecoveryResult.Failed failed -> Optional.of(new SetupResult.Refused(failed.reason()));
    };
  }

  private static void fillShelves(Branch branch) throws IOException {
    Path file = Files.createTempFile("colmena", ".csv");
    try (InputStream goods =
        Objects.requireNonNull(BranchInstaller.class.getResourceAsStream("demo-goods.csv"))) {
      Files.copy(goods, file, StandardCopyOption.REPLACE_EXISTING);
      ImportReport report = branch.productImport().read(file);
      if (!report.rejected().isEmpty()) {
        throw new IllegalStateException("the goods have wrong rows: " + report.rejected());
      }
    } catch (UnreadableFile e) {
      throw new IOException(e);
    } finally {
      Files.delete(file);
    }
  }

  private static void quietlyDelete(Path path) {
    try {
      delete(path);
    } catch (IOException _) {
      // the next attempt removes it, or says why it cannot
    }
  }

  private static void delete(Path path) throws IOException {
    if (!Files.exists(path)) {
      return;
    }
    try (Stream<Path> inner = Files.walk(path)) {
      for (Path each : inner.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(each);
      }
    }
  }
}
