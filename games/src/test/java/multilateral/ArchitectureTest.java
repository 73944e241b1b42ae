package multilateral;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.GeneralCodingRules;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Holds the picture of docs/architecture.md: rows of packages that see only rows below. */
class ArchitectureTest {

    /** Rows from the bottom; packages of one row do not see each other. */
    private static final List<List<String>> ROWS =
            List.of(
                    List.of("solve"),
                    List.of("actor"),
                    List.of("payoff"),
                    List.of("game"),
                    List.of("data"),
                    List.of("equilibrium", "cooperative", "bargaining", "population"),
                    List.of("publicgoods", "reciprocity", "burden", "voting"),
                    List.of("agreement"));

    private static final JavaClasses CLASSES =
            new ClassFileImporter()
                    .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                    .importPackages("multilateral");

    /** An import that found nothing would pass every rule. */
    @Test
    void theImportFindsTheLibrary() {
        assertThat(CLASSES.size()).isGreaterThan(70);
        Set<String> packages = new TreeSet<>();
        CLASSES.forEach(c -> packages.add(c.getPackageName()));
        assertThat(packages)
                .contains(
                        "multilateral.solve",
                        "multilateral.actor",
                        "multilateral.payoff",
                        "multilateral.game",
                        "multilateral.data",
                        "multilateral.cooperative",
                        "multilateral.burden");
        assertThat(ROWS.stream().flatMap(List::stream).map(name -> "multilateral." + name))
                .as("every package has its row")
                .containsAll(packages);
    }

    @Test
    void packagesSeeOnlyRowsBelow() {
        for (int row = 0; row < ROWS.size(); row++) {
            for (String name : ROWS.get(row)) {
                List<String> hidden = new ArrayList<>(ROWS.get(row));
                hidden.remove(name);
                ROWS.subList(row + 1, ROWS.size()).forEach(hidden::addAll);
                if (!hidden.isEmpty()) {
                    noClasses()
                            .that()
                            .resideInAPackage("multilateral." + name)
                            .should()
                            .dependOnClassesThat()
                            .resideInAnyPackage(
                                    hidden.stream()
                                            .map(other -> "multilateral." + other)
                                            .toArray(String[]::new))
                            .allowEmptyShould(true)
                            .check(CLASSES);
                }
            }
        }
    }

    @Test
    void thereAreNoCycles() {
        slices().matching("multilateral.(*)..").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void theLibraryIsSilentAndThrowsNothingGeneric() {
        GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS.check(CLASSES);
        GeneralCodingRules.NO_CLASSES_SHOULD_THROW_GENERIC_EXCEPTIONS.check(CLASSES);
        GeneralCodingRules.NO_CLASSES_SHOULD_USE_JAVA_UTIL_LOGGING.check(CLASSES);
    }

    @Test
    void publicSignaturesNameNoThirdPartyButFractions() {
        assertThat(CLASSES.stream().flatMap(ArchitectureTest::foreignTypes)).isEmpty();
    }

    /** The rule above can fail: this class's own signature breaks it. */
    @Test
    void foreignTypesAreFound() {
        JavaClass bad = new ClassFileImporter().importClass(Exposed.class);
        assertThat(foreignTypes(bad))
                .containsExactly("Exposed.leak: com.tngtech.archunit.core.domain.JavaClasses");
    }

    /** A signature that must not pass. */
    public static final class Exposed {
        private Exposed() {}

        /**
         * Leaks a foreign type.
         *
         * @return nothing of use
         */
        public static JavaClasses leak() {
            return CLASSES;
        }
    }

    private static Stream<String> foreignTypes(JavaClass owner) {
        if (!owner.getModifiers().contains(JavaModifier.PUBLIC)) {
            return Stream.empty();
        }
        return owner.getMethods().stream()
                .filter(ArchitectureTest::isVisible)
                .flatMap(
                        method ->
                                Stream.concat(
                                                Stream.of(method.getRawReturnType()),
                                                method.getRawParameterTypes().stream())
                                        .map(JavaClass::getBaseComponentType)
                                        .filter(ArchitectureTest::isForeign)
                                        .map(
                                                type ->
                                                        owner.getSimpleName()
                                                                + "."
                                                                + method.getName()
                                                                + ": "
                                                                + type.getName()));
    }

    private static boolean isVisible(JavaMethod method) {
        return method.getModifiers().contains(JavaModifier.PUBLIC)
                || method.getModifiers().contains(JavaModifier.PROTECTED);
    }

    private static boolean isForeign(JavaClass type) {
        return !type.isPrimitive()
                && !type.getName().startsWith("java.")
                && !type.getName().startsWith("multilateral.")
                && !type.getName().equals("org.apache.commons.numbers.fraction.BigFraction");
    }
}
