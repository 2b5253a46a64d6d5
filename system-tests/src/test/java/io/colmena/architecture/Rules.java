package io.colmena.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import io.colmena.database.DatabaseException;
import io.colmena.database.SqlFault;
import java.sql.SQLException;
import java.text.DateFormat;
import java.util.Calendar;
import java.util.Date;
import java.util.Set;
import org.jspecify.annotations.NullMarked;

/**
 * The rules, for whatever lies below a package: {@code io.colmena}, or the classes that break them.
 *
 * @param root without a dot at its end
 */
record Rules(String root) {

  ArchRule tillAndCentreNeverSeeEachOther() {
    return SlicesRuleDefinition.slices()
        .matching(root + ".(pos|central)..")
        .should()
        .notDependOnEachOther()
        .because("they meet on the wire only");
  }

  ArchRule onlyScreensUseJavaFx() {
    return noClasses()
        .that(not(resideInAnyPackage(below("pos.ui"), below("benchmarks.till"))))
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("javafx..", "com.sun.javafx..", "atlantafx..", "org.kordamp..")
        .because("whatever is not a screen, nor works at one, is tested without a toolkit");
  }

  ArchRule servicesDoNotKnowTheScreens() {
    return noClasses()
        .that(
            resideInAPackage(below("pos"))
                .and(not(resideInAnyPackage(below("pos.ui"), below("pos.app")))))
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(below("pos.ui"), below("pos.app"))
        .because("dependencies point from the screens to the services");
  }

  ArchRule screensLeaveStorageToTheServices() {
    return noClasses()
        .that(resideInAPackage(below("pos.ui")))
        .should()
        .dependOnClassesThat(
            resideInAnyPackage("java.sql..", "javax.sql..", "org.jdbi..", below("database"))
                .or(nameMatching(".*Dao"))
                .and(not(belongToAnyOf(DatabaseException.class, SqlFault.class))))
        .because("a screen says what a fault means for the person, and knows no more of it");
  }

  ArchRule sharedModelAndFoundationSeeNoDatabase() {
    return noClasses()
        .that()
        .resideInAnyPackage(below("shared"), below("foundation"), below("tables"))
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "java.sql..",
            "javax.sql..",
            "org.jdbi..",
            below("database"),
            below("pos"),
            below("central"))
        .because("they are what both ends share");
  }

  ArchRule databaseKnowsNeitherTillNorCentre() {
    return noClasses()
        .that()
        .resideInAPackage(below("database"))
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(below("pos"), below("central"))
        .because("dependencies point down");
  }

  ArchRule onlyTheDatabaseModuleKnowsTheVendors() {
    return noClasses()
        .that(
            resideOutsideOfPackage(below("database"))
                .and(not(nameMatching(".*\\.CountedFiles.*")))) // counts the fsyncs of a benchmark
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.h2..", "com.microsoft..", "com.zaxxer..", "org.flywaydb..")
        .because("what differs between databases stands in one place");
  }

  ArchRule timesAreOfJavaTime() {
    return noClasses()
        .that(not(nameMatching(".*\\.SyncSchedule"))) // Quartz takes nothing else
        .should()
        .dependOnClassesThat(belongToAnyOf(Date.class, Calendar.class, DateFormat.class))
        .orShould()
        .dependOnClassesThat(nameMatching("java\\.text\\.SimpleDateFormat"))
        .because("a Date has neither a zone nor a business day");
  }

  ArchRule moneyIsNeverFloatingPoint() {
    return classes()
        .that()
        .resideInAnyPackage(
            below("shared"),
            below("pos.checkout"),
            below("pos.catalog"),
            below("pos.inventory"),
            below("pos.imports"),
            below("central.projection"),
            below("central.reports"))
        .should(notUseFloatingPoint())
        .because("0.1 + 0.2 is not 0.3");
  }

  ArchRule nobodyPrints() {
    return noClasses()
        .that(
            not(
                nameMatching(
                    ".*\\.launcher\\.Colmena"))) // a call without a command is told the usage
        .should()
        .accessField(System.class, "out")
        .orShould()
        .accessField(System.class, "err")
        .because("results go through picocli's writers, everything else to the log");
  }

  ArchRule namesSayWhatAThingIs() {
    return noClasses()
        .should()
        .haveNameMatching(".*(Impl|Manager|Utils?|Helper)")
        .orShould()
        .haveNameMatching(".*\\.I[A-Z][a-z]\\w*")
        .because("a shop has no managers of helpers");
  }

  ArchRule everyPackageIsNullMarked() {
    return classes()
        .that(resideOutsideOfPackage("..jmh_generated..")) // JMH writes these
        .should(
            new ArchCondition<JavaClass>("be in a package marked with @NullMarked") {
              @Override
              public void check(JavaClass type, ConditionEvents events) {
                boolean marked = type.getPackage().isAnnotatedWith(NullMarked.class);
                events.add(
                    new SimpleConditionEvent(type, marked, type.getName() + " is not null-marked"));
              }
            });
  }

  ArchRule sqlFaultsAreToldApartInOnePlace() {
    return noClasses()
        .that(resideOutsideOfPackage(below("database")))
        .should()
        .callMethod(SQLException.class, "getErrorCode")
        .orShould()
        .callMethod(SQLException.class, "getSQLState")
        .because("only the dialects know the numbers");
  }

  private static ArchCondition<JavaClass> notUseFloatingPoint() {
    Set<String> floating = Set.of("float", "double", "java.lang.Float", "java.lang.Double");
    return new ArchCondition<>("not use floating point") {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        for (JavaField field : type.getFields()) {
          report(type, field.getFullName(), field.getRawType(), events);
        }
        for (JavaCodeUnit unit : type.getCodeUnits()) {
          report(type, unit.getFullName(), unit.getRawReturnType(), events);
          unit.getRawParameterTypes().forEach(p -> report(type, unit.getFullName(), p, events));
        }
        for (JavaMethodCall call : type.getMethodCallsFromSelf()) {
          report(type, call.getDescription(), call.getTarget().getRawReturnType(), events);
        }
        type.getConstructorCallsFromSelf()
            .forEach(call ->
                call.getTarget()
                    .getRawParameterTypes()
                    .forEach(p -> report(type, call.getDescription(), p, events)));
      }

      private void report(JavaClass type, String where, JavaClass used, ConditionEvents events) {
        boolean exact = !floating.contains(used.getName());
        events.add(
            new SimpleConditionEvent(type, exact, where + " has to do with " + used.getName()));
      }
    };
  }

  private String below(String packageName) {
    return root + "." + packageName + "..";
  }
}
