package io.colmena.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import io.colmena.architecture.broken.central.ReportsFromTheTill;
import io.colmena.architecture.broken.database.AsksTheTill;
import io.colmena.architecture.broken.foundation.ReadsTables;
import io.colmena.architecture.broken.pos.checkout.DrawsAButton;
import io.colmena.architecture.broken.pos.checkout.IShelf;
import io.colmena.architecture.broken.pos.checkout.KnowsItsScreen;
import io.colmena.architecture.broken.pos.checkout.KnowsTheErrorNumbers;
import io.colmena.architecture.broken.pos.checkout.OpensH2;
import io.colmena.architecture.broken.pos.checkout.Prints;
import io.colmena.architecture.broken.pos.checkout.StockManager;
import io.colmena.architecture.broken.pos.ui.ReadsRows;
import io.colmena.architecture.broken.shared.money.Approximate;
import io.colmena.architecture.broken.shared.money.ApproximateWithin;
import io.colmena.architecture.broken.shared.money.KnowsAMoment;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every rule holds for Colmena, and is seen to fail on a class that breaks it. */
class ArchitectureTest {
  private static final String ROOT = "io.colmena";
  private static final String BROKEN = ROOT + ".architecture.broken";

  private static final JavaClasses COLMENA =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .withImportOption(location -> !location.contains("-tests.jar"))
          .importPackages(ROOT);

  private static final JavaClasses BREAKERS = new ClassFileImporter().importPackages(BROKEN);

  static Stream<Arguments> rules() {
    Rules ours = new Rules(ROOT);
    Rules theirs = new Rules(BROKEN);
    return Stream.of(
        rule(
            ours.tillAndCentreNeverSeeEachOther(),
            theirs.tillAndCentreNeverSeeEachOther(),
            ReportsFromTheTill.class),
        rule(ours.onlyScreensUseJavaFx(), theirs.onlyScreensUseJavaFx(), DrawsAButton.class),
        rule(
            ours.servicesDoNotKnowTheScreens(),
            theirs.servicesDoNotKnowTheScreens(),
            KnowsItsScreen.class),
        rule(
            ours.screensLeaveStorageToTheServices(),
            theirs.screensLeaveStorageToTheServices(),
            ReadsRows.class),
        rule(
            ours.sharedModelAndFoundationSeeNoDatabase(),
            theirs.sharedModelAndFoundationSeeNoDatabase(),
            ReadsTables.class),
        rule(
            ours.databaseKnowsNeitherTillNorCentre(),
            theirs.databaseKnowsNeitherTillNorCentre(),
            AsksTheTill.class),
        rule(
            ours.onlyTheDatabaseModuleKnowsTheVendors(),
            theirs.onlyTheDatabaseModuleKnowsTheVendors(),
            OpensH2.class),
        rule(ours.timesAreOfJavaTime(), theirs.timesAreOfJavaTime(), KnowsAMoment.class),
        rule(
            ours.moneyIsNeverFloatingPoint(),
            theirs.moneyIsNeverFloatingPoint(),
            Approximate.class),
        rule(
            ours.moneyIsNeverFloatingPoint(),
            theirs.moneyIsNeverFloatingPoint(),
            ApproximateWithin.class),
        rule(ours.nobodyPrints(), theirs.nobodyPrints(), Prints.class),
        rule(ours.namesSayWhatAThingIs(), theirs.namesSayWhatAThingIs(), StockManager.class),
        rule(ours.namesSayWhatAThingIs(), theirs.namesSayWhatAThingIs(), IShelf.class),
        rule(
            ours.everyPackageIsNullMarked(), theirs.everyPackageIsNullMarked(), StockManager.class),
        rule(
            ours.sqlFaultsAreToldApartInOnePlace(),
            theirs.sqlFaultsAreToldApartInOnePlace(),
            KnowsTheErrorNumbers.class));
  }

  private static Arguments rule(ArchRule ours, ArchRule theirs, Class<?> breaker) {
    return arguments(ours, theirs, breaker);
  }

  @ParameterizedTest
  @MethodSource("rules")
  void theRuleHolds(ArchRule ours) {
    assertThat(ours.evaluate(COLMENA).getFailureReport().getDetails()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("rules")
  void theRuleFailsOnAClassThatBreaksIt(ArchRule ours, ArchRule theirs, Class<?> breaker) {
    assertThat(theirs.evaluate(BREAKERS).getFailureReport().getDetails())
        .as(ours.getDescription())
        .anyMatch(detail -> detail.contains(breaker.getName()));
  }

  @ParameterizedTest
  @MethodSource("modules")
  void everyModuleIsLookedAt(String packageName) {
    assertThat(COLMENA.stream().map(type -> type.getPackageName()))
        .anyMatch(name -> name.startsWith(ROOT + "." + packageName))
        .noneMatch(name -> name.startsWith(ROOT + ".architecture"));
  }

  static Stream<String> modules() {
    return Stream.of(
        "foundation",
        "shared",
        "tables",
        "database",
        "pos.checkout",
        "pos.ui",
        "central.http",
        "launcher");
  }
}
