package org.pregon.itest;

import static com.tngtech.archunit.base.DescribedPredicate.alwaysTrue;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.properties.CanBeAnnotated;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.LocationProvider;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.jar.JarFile;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.pregon.itest.system.Place;

/** The house as docs draw it, held against the bundles that ship. */
@AnalyzeClasses(locations = ArchitectureTest.ShippedBundles.class)
class ArchitectureTest {
    private static final String CORE = "org.pregon.core..";

    /** Everything of ours in the distribution, nothing that is wrapped. */
    static final class ShippedBundles implements LocationProvider {
        @Override
        public Set<Location> get(Class<?> test) {
            return jars().map(jar -> Location.of(jar.toUri())).collect(Collectors.toSet());
        }

        static Stream<Path> jars() {
            try (Stream<Path> bundles = Files.list(Place.home().resolve("bundles"));
                    Stream<Path> launcher = Files.list(Place.home().resolve("lib"))) {
                return Stream.concat(bundles, launcher)
                        .filter(jar -> jar.getFileName().toString().startsWith("pregon-"))
                        .filter(jar -> !jar.getFileName().toString().contains("wrapped"))
                        .toList()
                        .stream();
            } catch (IOException absent) {
                throw new UncheckedIOException(absent);
            }
        }
    }

    @ArchTest
    static final ArchRule modulesDoNotKnowEachOther = slices().matching("org.pregon.(*)..")
            .should().notDependOnEachOther()
            .ignoreDependency(alwaysTrue(), resideInAPackage(CORE));

    @ArchTest
    static final ArchRule coreKnowsNoModule = noClasses().that().resideInAPackage(CORE)
            .should().dependOnClassesThat(DescribedPredicate.and(
                    resideInAPackage("org.pregon.."), DescribedPredicate.not(resideInAPackage(CORE))));

    @ArchTest
    static final ArchRule onlyReportingUsesJasper = noClasses().that().resideOutsideOfPackage("org.pregon.reporting..")
            .should().dependOnClassesThat().resideInAnyPackage("net.sf.jasperreports..", "com.lowagie..", "org.openpdf..");

    @ArchTest
    static final ArchRule nobodyReachesIntoCore = noClasses().that().resideOutsideOfPackage(CORE)
            .should().dependOnClassesThat().resideInAPackage("org.pregon.core.internal..");

    @ArchTest
    static final ArchRule resourcesDoNotTouchTheDatabase = noClasses().that().resideInAnyPackage("org.pregon.*.rest..")
            .and().resideOutsideOfPackage(CORE)
            .should().dependOnClassesThat(DescribedPredicate.or(
                    resideInAnyPackage("org.pregon.*.db..", "java.sql..", "javax.sql..", "org.apache.ibatis.."),
                    JavaClass.Predicates.equivalentTo(org.pregon.core.db.Sql.class)));

    @ArchTest
    static final ArchRule recordsAndRulesDoNotKnowRest = noClasses().that().resideInAPackage("org.pregon.*")
            .and().resideOutsideOfPackage(CORE)
            .should().dependOnClassesThat(resideInAPackage("org.pregon.*.rest..").and(DescribedPredicate.not(resideInAPackage(CORE))))
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule everyResourceIsPublishedWithItsGuards = classes().that().areAnnotatedWith("jakarta.ws.rs.Path")
            .should().beAnnotatedWith("org.pregon.core.rest.ApiResource");

    @ArchTest
    static final ArchRule noResourceIsPublishedWithoutGuards = noClasses()
            .should().beAnnotatedWith("org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource");

    @ArchTest
    static final ArchRule everyRouteSaysWhoMay = methods().that(areRoutes())
            .should(haveExactlyOneOf("org.pregon.core.security.RequiresPermission", "org.pregon.core.security.PublicRoute"));

    @ArchTest
    static final ArchRule noRouteHidesBehindALocator = methods().that().areAnnotatedWith("jakarta.ws.rs.Path").should(beARoute());

    @ArchTest
    static final ArchRule dependenciesComeThroughConstructors =
            noFields().should().beAnnotatedWith("org.osgi.service.component.annotations.Reference");

    @ArchTest
    static final ArchRule componentsAreNotReassigned = fields()
            .that().areDeclaredInClassesThat().areAnnotatedWith("org.osgi.service.component.annotations.Component")
            .and().arePrivate().and().areNotStatic().and().doNotHaveModifier(com.tngtech.archunit.core.domain.JavaModifier.VOLATILE)
            .should().beFinal();

    @ArchTest
    static final ArchRule nobodyPrints = noClasses().that().resideOutsideOfPackage("org.pregon.launcher..")
            .and().doNotHaveSimpleName("FirstAdministrator").and().doNotHaveSimpleName("Demo")
            .should().accessField(System.class, "out").orShould().accessField(System.class, "err");

    @ArchTest
    static void everyPackageIsNullMarked(JavaClasses ours) {
        var unmarked = ours.stream()
                .map(JavaClass::getPackage)
                .distinct()
                .filter(somewhere -> somewhere.getName().startsWith("org.pregon."))
                .filter(somewhere -> somewhere.getClasses().stream().anyMatch(type -> !type.getSimpleName().equals("package-info")))
                .filter(somewhere -> !somewhere.tryGetAnnotationOfType("org.jspecify.annotations.NullMarked").isPresent())
                .map(com.tngtech.archunit.core.domain.JavaPackage::getName)
                .toList();

        org.assertj.core.api.Assertions.assertThat(unmarked).isEmpty();
    }

    @ArchTest
    static void everyBundleExportsOnlyWhatItPromises(JavaClasses ours) throws IOException {
        for (Path jar : ShippedBundles.jars().toList()) {
            try (JarFile file = new JarFile(jar.toFile())) {
                String exported = file.getManifest().getMainAttributes().getValue("Export-Package");
                if (exported != null) {
                    org.assertj.core.api.Assertions.assertThat(exported).as(jar.getFileName().toString())
                            .doesNotContain(".internal").doesNotContain(".db\";").matches("(?s).*version=.*");
                }
            }
        }
    }

    private static DescribedPredicate<JavaMethod> areRoutes() {
        return DescribedPredicate.describe("are routes", ArchitectureTest::isRoute);
    }

    private static boolean isRoute(JavaMethod method) {
        return Stream.of("GET", "POST", "PUT", "DELETE", "PATCH", "HEAD", "OPTIONS")
                .anyMatch(verb -> method.isAnnotatedWith("jakarta.ws.rs." + verb));
    }

    private static ArchCondition<JavaMethod> beARoute() {
        return condition("be a route", ArchitectureTest::isRoute);
    }

    private static ArchCondition<JavaMethod> haveExactlyOneOf(String one, String other) {
        return condition("have exactly one of @" + one + " and @" + other,
                method -> has(method, one) != has(method, other));
    }

    private static boolean has(CanBeAnnotated element, String annotation) {
        return element.isAnnotatedWith(annotation);
    }

    private static ArchCondition<JavaMethod> condition(String description, java.util.function.Predicate<JavaMethod> holds) {
        return new ArchCondition<>(description) {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                events.add(new SimpleConditionEvent(method, holds.test(method), method.getFullName() + " does not " + description));
            }
        };
    }
}
