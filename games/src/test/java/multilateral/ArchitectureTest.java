package multilateral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Holds the picture of docs/architecture.md. The packages under {@code crooked} break every rule,
 * and each rule has to find what is wrong with them.
 */
class ArchitectureTest {

    private static final Set<String> CORE = Set.of("solve", "actor", "payoff", "game");

    private static final JavaClasses LIBRARY =
            new ClassFileImporter()
                    .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                    .importPackages("multilateral");

    private static final JavaClasses CROOKED = new ClassFileImporter().importPackages("crooked");

    @TestFactory
    Stream<DynamicTest> theLibraryKeepsEveryRule() {
        return ArchitectureRules.under("multilateral").entrySet().stream()
                .map(e -> DynamicTest.dynamicTest(e.getKey(), () -> e.getValue().check(LIBRARY)));
    }

    /** An import that found nothing would pass every rule. */
    @Test
    void theImportFindsBothModules() {
        assertThat(count(LIBRARY, true)).as("classes of the core").isGreaterThan(30);
        assertThat(count(LIBRARY, false)).as("classes of the games").isGreaterThan(55);
        assertThat(count(new ClassFileImporter().importPackages("nowhere"), true)).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "rows, crooked.solve.LooksUp",
        "rows, crooked.burden.LooksSideways",
        "homes, crooked.stray.Homeless",
        "cycles, LooksDown.down",
        "cycles, LooksUp.up",
        "streams, Loud.shout",
        "streams, Loud.complain",
        "logging, Loud.note",
        "logging, Loud.whisper",
        "exceptions, Vague.fail",
        "exceptions, Vague.anything",
        "threads, Busy.thread",
        "threads, Busy.pool",
        "threads, Busy.fork",
        "threads, Busy.later",
        "threads, Busy.sum",
        "threads, Busy.common",
        "randomness, java.lang.Math.random",
        "randomness, ThreadLocalRandom.current",
        "randomness, java.util.Random.<init>",
        "randomness, java.util.SplittableRandom.<init>()",
        "signatures, Exposed names com.tngtech.archunit.ArchConfiguration",
        "signatures, Exposed names com.tngtech.archunit.core.importer.resolvers.ClassResolver",
        "signatures, field names com.tngtech.archunit.core.domain.JavaField",
        "signatures, Exposed.<init>(com.tngtech.archunit.core.importer.Location) names",
        "signatures, names com.tngtech.archunit.core.domain.JavaClasses",
        "signatures, names com.tngtech.archunit.core.domain.JavaMethod",
        "signatures, names com.tngtech.archunit.core.domain.JavaClass",
        "signatures, names com.tngtech.archunit.lang.ArchRule",
        "signatures, names com.tngtech.archunit.base.ArchUnitException",
    })
    void eachRuleFindsWhatBreaksIt(String rule, String finding) {
        ArchRule broken = ArchitectureRules.under("crooked").get(rule);
        assertThatThrownBy(() -> broken.check(CROOKED))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining(finding);
    }

    @ParameterizedTest
    @CsvSource({
        "rows, Homeless",
        "signatures, Exposed.hidden",
        "signatures, Neighbour",
        "randomness, Moody.fair",
    })
    void whatIsFineIsLeftAlone(String rule, String innocent) {
        assertThat(
                        ArchitectureRules.under("crooked")
                                .get(rule)
                                .evaluate(CROOKED)
                                .getFailureReport()
                                .getDetails())
                .isNotEmpty()
                .noneMatch(line -> line.contains(innocent));
    }

    private static long count(JavaClasses classes, boolean core) {
        return classes.stream()
                .filter(c -> core == CORE.contains(c.getPackageName().replace("multilateral.", "")))
                .count();
    }
}
