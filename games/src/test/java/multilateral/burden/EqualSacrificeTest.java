package multilateral.burden;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import multilateral.actor.ActorSet;
import multilateral.actor.Quantities;
import multilateral.actor.Unit;
import org.junit.jupiter.api.Test;

/** Young (1988): equal sacrifice contains the classical rules for claims at its ends. */
class EqualSacrificeTest {

    private static final Unit MONEY = Unit.of("USD");

    private static ActorSet actors(int size) {
        return ActorSet.of(IntStream.range(0, size).mapToObj(i -> "C" + i).toArray(String[]::new));
    }

    private static Quantities ones(ActorSet actors) {
        return Quantities.of(
                actors,
                Unit.of("people"),
                IntStream.range(0, actors.size()).mapToDouble(i -> 1).toArray());
    }

    private static Quantities incomes(int size, RandomGenerator random) {
        return Quantities.of(actors(size), MONEY, random.doubles(size, 0.5, 100).toArray());
    }

    @Test
    void atOneEverybodyPaysTheSamePartAndAtZeroTheSameAmount() {
        for (long seed = 0; seed < 300; seed++) {
            RandomGenerator random = new SplittableRandom(seed);
            Quantities incomes = incomes(1 + random.nextInt(8), random);
            double cost = incomes.total() * random.nextDouble();
            ClaimsProblem claims = new ClaimsProblem(cost, incomes);
            assertClose(seed, 0, cost, incomes, ClaimsRules.CONSTRAINED_EQUAL_AWARDS.award(claims));
            assertClose(seed, 1, cost, incomes, ClaimsRules.PROPORTIONAL.award(claims));
        }
    }

    @Test
    void greatAversionTakesFromTheRichestFirst() {
        Quantities incomes = Quantities.of(actors(3), MONEY, 100, 60, 20);
        Quantities paid = new EqualSacrifice(100).share(50, incomes, ones(incomes.actors()));
        Quantities losses =
                ClaimsRules.CONSTRAINED_EQUAL_LOSSES.award(new ClaimsProblem(50, incomes));
        for (int i = 0; i < 3; i++) {
            assertThat(paid.get(i)).isCloseTo(losses.get(i), within(0.6));
        }
        assertThat(
                        new EqualSacrifice(100)
                                .share(179.999999, incomes, ones(incomes.actors()))
                                .total())
                .isCloseTo(179.999999, within(1e-9));
    }

    private static void assertClose(
            long seed, double aversion, double cost, Quantities incomes, Quantities expected) {
        Quantities paid = new EqualSacrifice(aversion).share(cost, incomes, ones(incomes.actors()));
        for (int i = 0; i < expected.size(); i++) {
            assertThat(paid.get(i))
                    .as("seed %d, aversion %s, actor %d", seed, aversion, i)
                    .isCloseTo(expected.get(i), within(1e-7));
        }
    }

    @Test
    void everybodyGivesUpTheSameUtility() {
        for (long seed = 0; seed < 300; seed++) {
            RandomGenerator random = new SplittableRandom(seed);
            double aversion = random.nextDouble(1.05, 4);
            int size = 2 + random.nextInt(6);
            Quantities incomes = incomes(size, random);
            Quantities heads =
                    Quantities.of(
                            incomes.actors(),
                            Unit.of("people"),
                            random.doubles(size, 0.5, 9).toArray());
            double cost = incomes.total() * random.nextDouble(0.01, 0.9);
            Quantities paid = new EqualSacrifice(aversion).share(cost, incomes, heads);
            assertThat(paid.total()).as("seed %d", seed).isCloseTo(cost, within(1e-9 * cost));
            double first = sacrifice(aversion, incomes, heads, paid, 0);
            for (int i = 1; i < size; i++) {
                assertThat(sacrifice(aversion, incomes, heads, paid, i))
                        .as("seed %d, actor %d", seed, i)
                        .isCloseTo(first, within(1e-6 * first));
            }
        }
    }

    private static double sacrifice(
            double aversion, Quantities incomes, Quantities heads, Quantities paid, int i) {
        double before = incomes.get(i) / heads.get(i);
        double after = (incomes.get(i) - paid.get(i)) / heads.get(i);
        return (Math.pow(before, 1 - aversion) - Math.pow(after, 1 - aversion)) / (1 - aversion);
    }

    @Test
    void theRichestPaysMoreAsAversionGrows() {
        Quantities incomes = Quantities.of(actors(4), MONEY, 100, 50, 20, 5);
        double before = 0;
        for (double aversion : new double[] {0, 0.2, 0.5, 0.99, 1, 1.01, 1.5, 2, 5, 20, 100}) {
            double paid =
                    new EqualSacrifice(aversion).share(40, incomes, ones(incomes.actors())).get(0);
            assertThat(paid).as("aversion %s", aversion).isGreaterThan(before);
            before = paid;
        }
    }

    @Test
    void theEndsAreExact() {
        Quantities incomes = Quantities.of(actors(3), MONEY, 100, 50, 1e-9);
        for (double aversion : new double[] {0, 0.3, 1, 2, 100}) {
            EqualSacrifice rule = new EqualSacrifice(aversion);
            assertThat(rule.share(0, incomes, ones(incomes.actors())).total()).isZero();
            Quantities all = rule.share(incomes.total(), incomes, ones(incomes.actors()));
            for (int i = 0; i < 3; i++) {
                assertThat(all.get(i))
                        .as("aversion %s", aversion)
                        .isCloseTo(incomes.get(i), within(1e-6));
            }
        }
    }

    @Test
    void faultsAreNamed() {
        Quantities incomes = Quantities.of(actors(2), MONEY, 3, 4);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new EqualSacrifice(Double.NaN))
                .withMessage("aversion (NaN) must be in [0, 100.0]");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new EqualSacrifice(1).share(8, incomes, ones(actors(2))))
                .withMessage("cost (8.0) must be in [0, 7.0], the sum of incomes");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new EqualSacrifice(1).share(1, incomes, ones(actors(3))))
                .withMessageContaining("of the actors of income");
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () ->
                                new EqualSacrifice(1)
                                        .share(
                                                1,
                                                Quantities.of(actors(2), MONEY, 0, 4),
                                                ones(actors(2))))
                .withMessage("income of \"C0\" (0.0) must be above zero");
    }
}
