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
import multilateral.data.UnitedNations;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;

class PeacekeepingScaleTest {

    private static final Unit PEOPLE = Unit.of("people");
    private static final Unit MONEY = Unit.of("USD");

    @Test
    void aSmallWorldAsWorkedOutByHand() {
        ActorSet members = ActorSet.of("five", "rich", "listed", "middle", "poor");
        PeacekeepingScale scale =
                PeacekeepingScale.withDefaults(ActorSet.of("five"))
                        .withLevel("J", members.where(m -> m.id().equals("listed")));
        // The average income per head is 10.
        PeacekeepingRates rates =
                scale.solve(
                        Quantities.of(members, Unit.PERCENT, 50, 30, 1, 10, 9),
                        Quantities.of(members, MONEY, 20, 20, 1, 7, 2),
                        Quantities.of(members, PEOPLE, 1, 1, 1, 0.5, 1.5));
        assertThat(rates.levels().stream().map(PeacekeepingLevel::name).toList())
                .containsExactly("A", "B", "J", "F", "I");
        assertThat(rates.discounts().values())
                .containsExactly(
                        BigFraction.ZERO,
                        BigFraction.ZERO,
                        BigFraction.of(9, 10),
                        BigFraction.of(6),
                        BigFraction.of(72, 10));
        assertThat(rates.premiums().get(0)).isEqualTo(BigFraction.of(141, 10));
        assertThat(rates.premiumRate()).isCloseTo(28.2, within(1e-12));
        assertThat(rates.rates().total()).isEqualTo(BigFraction.of(100));
        assertThat(rates.membersIn("F")).isEqualTo(1);
    }

    @Test
    void premiumsEqualDiscountsExactly() {
        for (long seed = 0; seed < 300; seed++) {
            RandomGenerator random = new SplittableRandom(seed);
            int size = 2 + random.nextInt(20);
            ActorSet members =
                    ActorSet.of(
                            IntStream.range(0, size).mapToObj(i -> "M" + i).toArray(String[]::new));
            Quantities regular =
                    Quantities.of(members, Unit.PERCENT, random.doubles(size, 0.001, 22).toArray());
            PeacekeepingRates rates =
                    PeacekeepingScale.withDefaults(ActorSet.of("M0", "M1"))
                            .solve(
                                    regular,
                                    Quantities.of(
                                            members, MONEY, random.doubles(size, 0, 9).toArray()),
                                    Quantities.of(
                                            members, PEOPLE, random.doubles(size, 1, 3).toArray()));
            assertThat(rates.premiums().total())
                    .as("seed %d", seed)
                    .isEqualTo(rates.discounts().total());
            assertThat(rates.rates().total())
                    .as("seed %d", seed)
                    .isEqualTo(rates.regular().total());
        }
    }

    /**
     * The premium of the official scale for 2022–2024 is 22.5 per cent (the United States, 22 per
     * cent of the regular budget, pay 26.9493 for peacekeeping: General Assembly document
     * A/76/296/Rev.1/Add.1). Ours comes from gross domestic instead of national product.
     */
    @Test
    void thePremiumOfTheRealScaleIsNearTheOfficialOne() {
        ActorSet members = UnitedNations.withHistory(2014, 2019);
        Quantities regular = UnitedNations.scale(2022);
        PeacekeepingRates rates =
                PeacekeepingScale.withDefaults(UnitedNations.permanentMembers())
                        .withLevel("J", UnitedNations.leastDevelopedCountries(2021))
                        .withLevel(
                                "C",
                                UnitedNations.members()
                                        .where(
                                                m ->
                                                        java.util.Set.of(
                                                                        "BRN", "KWT", "QAT", "SGP",
                                                                        "ARE", "BHR")
                                                                .contains(m.id())))
                        .withLevel(
                                "I",
                                UnitedNations.members()
                                        .where(
                                                m ->
                                                        java.util.Set.of("PRK", "VEN")
                                                                .contains(m.id())))
                        .solve(
                                regular,
                                members.quantity("gdp 2019"),
                                members.quantity("population 2019"));
        assertThat(rates.rates().total()).isEqualTo(BigFraction.of(100));
        assertThat(rates.premiumRate()).isCloseTo(22.5, within(1.5));
        assertThat(rates.rates().get("USA").doubleValue()).isCloseTo(26.95, within(0.35));
    }

    @Test
    void faultsAreNamed() {
        ActorSet members = ActorSet.of("five", "other");
        PeacekeepingScale scale = PeacekeepingScale.withDefaults(ActorSet.of("five"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> scale.withLevel("Z", members))
                .withMessage("level \"Z\" must be one of [B, C, D, E, F, G, H, I, J]");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> scale.withLevel("J", members))
                .withMessageContaining("pays the premium");
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () ->
                                scale.withLevels(
                                        new PeacekeepingLevel("X", 1, 10),
                                        new PeacekeepingLevel("X", Double.POSITIVE_INFINITY, 0)))
                .withMessageContaining("different names");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> scale.withLevels(new PeacekeepingLevel("X", 1, 10)))
                .withMessageContaining("exactly one with an infinite threshold");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PeacekeepingLevel("X", 1, 101))
                .withMessageContaining("must be in [0, 100] per cent");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PeacekeepingLevel("X", Double.NaN, 1))
                .withMessageContaining("threshold of level X (NaN)");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PeacekeepingLevel(" ", 1, 1))
                .withMessageContaining("must not be blank");
        Quantities people = Quantities.of(members, PEOPLE, 1, 1);
        Quantities income = Quantities.of(members, MONEY, 1, 0.1);
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () ->
                                scale.solve(
                                        Quantities.of(members, Unit.PERCENT, 50, 50),
                                        Quantities.partial(
                                                members, MONEY, java.util.Map.of("five", 1.0)),
                                        people))
                .withMessageContaining("must be there for other");
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () ->
                                scale.solve(
                                        Quantities.of(members, Unit.PERCENT, 0, 100),
                                        income,
                                        people))
                .withMessageContaining("nobody would pay for the discounts");
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () ->
                                scale.solve(
                                        Quantities.of(members, Unit.PERCENT, -1, 101),
                                        income,
                                        people))
                .withMessageContaining("regular share of \"five\" (-1.0)");
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () ->
                                scale.solve(
                                        Quantities.of(members, Unit.PERCENT, 50, 50),
                                        income,
                                        Quantities.of(members, PEOPLE, 1, 0)))
                .withMessageContaining("of \"other\"");
        assertThat(scale)
                .hasToString(
                        "peacekeeping scale: B 0.0 %, C 7.5 %, D 20.0 %, E 40.0 %, F 60.0 %, G 70.0 %, H 80.0 %, I 80.0 %, J 90.0 %");
        assertThat(scale.levels()).hasSize(9);
    }

    @Test
    void levelsAreParameters() {
        ActorSet members = ActorSet.of("five", "other", "last");
        PeacekeepingRates rates =
                PeacekeepingScale.withDefaults(ActorSet.of("five"))
                        .withLevels(
                                new PeacekeepingLevel("full", Double.POSITIVE_INFINITY, 0),
                                new PeacekeepingLevel("half", 1, 50))
                        .solve(
                                Quantities.of(members, Unit.PERCENT, 50, 30, 20),
                                Quantities.of(members, MONEY, 1, 1, 0.1),
                                Quantities.of(members, PEOPLE, 1, 1, 1));
        assertThat(rates.premiums().get(0)).isEqualTo(BigFraction.of(10));
        assertThat(rates.premiumRate()).isEqualTo(20);
    }
}
