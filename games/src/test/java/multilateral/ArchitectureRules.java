package multilateral;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noCodeUnits;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.CompositeArchRule;
import com.tngtech.archunit.library.GeneralCodingRules;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Timer;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.random.RandomGenerator;
import java.util.stream.BaseStream;

/** The rules of docs/architecture.md, for the packages under one root. */
final class ArchitectureRules {

    /** Rows from the bottom; packages of one row do not see each other. */
    static final List<List<String>> ROWS =
            List.of(
                    List.of("solve"),
                    List.of("actor"),
                    List.of("payoff"),
                    List.of("game"),
                    List.of("data"),
                    List.of("equilibrium", "cooperative", "bargaining", "population"),
                    List.of("publicgoods", "reciprocity", "burden", "voting"),
                    List.of("agreement"));

    private static final List<Class<?>> THREADS =
            List.of(Thread.class, ExecutorService.class, Executors.class, Timer.class);

    private ArchitectureRules() {}

    /** All rules by name; {@code root} is the package that holds the packages of the rows. */
    static Map<String, ArchRule> under(String root) {
        Map<String, ArchRule> rules = new LinkedHashMap<>();
        rules.put("rows", rows(root));
        rules.put("homes", homes(root));
        rules.put("cycles", slices().matching(root + ".(*)..").should().beFreeOfCycles());
        rules.put("streams", GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS);
        rules.put("logging", logging());
        rules.put("exceptions", exceptions());
        rules.put("threads", threads(root));
        rules.put("randomness", randomness());
        rules.put("signatures", classes().should(new NameNoForeignTypes(root)));
        return rules;
    }

    private static ArchRule rows(String root) {
        List<ArchRule> rules = new ArrayList<>();
        for (int row = 0; row < ROWS.size(); row++) {
            for (String name : ROWS.get(row)) {
                List<String> hidden = new ArrayList<>(ROWS.get(row));
                hidden.remove(name);
                ROWS.subList(row + 1, ROWS.size()).forEach(hidden::addAll);
                if (!hidden.isEmpty()) {
                    rules.add(
                            noClasses()
                                    .that()
                                    .resideInAPackage(root + "." + name + "..")
                                    .should()
                                    .dependOnClassesThat()
                                    .resideInAnyPackage(packages(root, hidden))
                                    .allowEmptyShould(true));
                }
            }
        }
        return CompositeArchRule.of(rules);
    }

    private static ArchRule homes(String root) {
        List<String> known = ROWS.stream().flatMap(List::stream).toList();
        return classes().should().resideInAnyPackage(packages(root, known));
    }

    private static ArchRule logging() {
        return noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.util.logging..", "org.slf4j..", "org.apache..logging..")
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(System.Logger.class);
    }

    private static ArchRule exceptions() {
        return CompositeArchRule.of(GeneralCodingRules.NO_CLASSES_SHOULD_THROW_GENERIC_EXCEPTIONS)
                .and(noCodeUnits().should().declareThrowableOfType(Exception.class))
                .and(noCodeUnits().should().declareThrowableOfType(Throwable.class));
    }

    /** Threads are the caller's; the common pool is named in one place, {@code Workers}. */
    private static ArchRule threads(String root) {
        return noClasses()
                .should()
                .accessTargetWhere(
                        describe(
                                "a thread is started",
                                access ->
                                        startsThreads(access)
                                                || (access.getTarget()
                                                                .getName()
                                                                .equals("commonPool")
                                                        && !access.getOriginOwner()
                                                                .getPackageName()
                                                                .equals(root + ".solve"))));
    }

    private static boolean startsThreads(JavaAccess<?> access) {
        JavaClass owner = access.getTargetOwner();
        String name = access.getTarget().getName();
        boolean constructed = name.equals("<init>") || name.startsWith("new");
        return (constructed && THREADS.stream().anyMatch(owner::isAssignableTo))
                || (owner.isAssignableTo(CompletableFuture.class) && name.endsWith("Async"))
                || (owner.isAssignableTo(BaseStream.class) && name.equals("parallel"))
                || (owner.isAssignableTo(Arrays.class) && name.startsWith("parallel"))
                || name.equals("parallelStream");
    }

    /** Generators are arguments, and seeds are given. */
    private static ArchRule randomness() {
        return noClasses()
                .should()
                .accessTargetWhere(
                        describe(
                                "a generator is used that nobody passed in",
                                ArchitectureRules::drawsFromNowhere));
    }

    private static boolean drawsFromNowhere(JavaAccess<?> access) {
        JavaClass owner = access.getTargetOwner();
        AccessTarget target = access.getTarget();
        boolean unseeded =
                target.getName().equals("<init>")
                        && target instanceof AccessTarget.CodeUnitAccessTarget constructor
                        && constructor.getRawParameterTypes().isEmpty();
        return (unseeded && owner.isAssignableTo(RandomGenerator.class))
                || (owner.isEquivalentTo(Math.class) && target.getName().equals("random"))
                || (owner.isEquivalentTo(ThreadLocalRandom.class)
                        && target.getName().equals("current"))
                || (owner.isEquivalentTo(RandomGenerator.class)
                        && target.getName().equals("getDefault"));
    }

    private static String[] packages(String root, List<String> names) {
        return names.stream().map(name -> root + "." + name + "..").toArray(String[]::new);
    }
}
