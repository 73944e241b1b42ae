package multilateral.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import multilateral.actor.ActorSet;
import multilateral.actor.CoalitionStructure;
import multilateral.actor.Quantities;
import multilateral.actor.Unit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UnitedNationsTest {

    private static long thousandths(Quantities scale) {
        return IntStream.range(0, scale.size()).mapToLong(i -> thousandth(scale.get(i))).sum();
    }

    private static long thousandth(double rate) {
        long rounded = Math.round(rate * 1000);
        assertThat(rounded / 1000.0).isEqualTo(rate);
        return rounded;
    }

    @Test
    void membersAre193StatesInTheOrderOfTheirCodes() {
        ActorSet members = UnitedNations.members();
        assertThat(members.size()).isEqualTo(193);
        assertThat(members.ids()).isSorted().doesNotHaveDuplicates();
        assertThat(members.ids()).allMatch(id -> id.matches("[A-Z]{3}"));
        assertThat(members.get(members.indexOf("TUR")).name()).isEqualTo("Türkiye");
        assertThat(members.quantityNames())
                .containsExactly("population", "gdp", "scale", "least developed");
    }

    @Test
    void missingFiguresAreMissing() {
        ActorSet members = UnitedNations.members();
        assertThat(members.quantity("population").missing()).isEmpty();
        assertThat(members.quantity("gdp").missing())
                .containsExactly(
                        "AFG", "BTN", "CUB", "ERI", "LBN", "LIE", "MCO", "PRK", "QAT", "SMR", "SSD",
                        "SYR", "TON", "VEN", "YEM");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> members.quantity("gdp").get("CUB"))
                .withMessageContaining("CUB");
        assertThat(members.having("gdp").size()).isEqualTo(178);
    }

    @ParameterizedTest
    @ValueSource(ints = {2013, 2016, 2019, 2022, 2025})
    void triennialScalesKeepTheirInvariants(int first) {
        Quantities scale = UnitedNations.scale(first);
        assertThat(scale.unit()).isEqualTo(Unit.PERCENT);
        assertThat(scale.actors()).isEqualTo(UnitedNations.members());
        assertThat(thousandths(scale)).isEqualTo(100_000);
        assertThat(IntStream.range(0, 193).mapToDouble(scale::get).max()).hasValue(22.0);
        assertThat(IntStream.range(0, 193).mapToDouble(scale::get).min()).hasValue(0.001);
        assertThat(scale.get("USA")).isEqualTo(22.0);
        assertThat(UnitedNations.scale(first + 1)).isEqualTo(scale);
        assertThat(UnitedNations.scale(first + 2)).isEqualTo(scale);
        for (String id : UnitedNations.leastDevelopedCountries(first - 1).ids()) {
            assertThat(scale.get(id)).as("rate of %s from %d", id, first).isBetween(0.001, 0.010);
        }
    }

    /** The rates in the annexes of General Assembly resolutions 70/245, 73/271, 76/238, 79/249. */
    @ParameterizedTest
    @CsvSource({
        "2025, CHN, 20.004",
        "2025, JPN, 6.930",
        "2025, DEU, 5.692",
        "2022, CHN, 15.254",
        "2025, GBR, 3.991",
        "2025, FRA, 3.858",
        "2025, RUS, 2.094",
        "2022, JPN, 8.033",
        "2019, CHN, 12.005",
        "2019, JPN, 8.564",
        "2016, CHN, 7.921",
        "2016, JPN, 9.680",
        "2013, CHN, 5.148",
        "2013, JPN, 10.833"
    })
    void scalesHaveTheOfficialRates(int year, String id, double rate) {
        assertThat(UnitedNations.scale(year).get(id)).isEqualTo(rate);
    }

    @Test
    void permanentMembersCarryMoreThanHalf() {
        ActorSet permanent = UnitedNations.permanentMembers();
        assertThat(permanent.ids()).containsExactly("CHN", "FRA", "GBR", "RUS", "USA");
        assertThat(permanent.quantity("scale").total()).isCloseTo(51.947, within(1e-9));
    }

    @Test
    void olderScalesAreOverTheStatesOfTheirTime() {
        assertThat(UnitedNations.scale(1998).size()).isEqualTo(185);
        assertThat(UnitedNations.scale(1998).actors().contains("CHE")).isFalse();
        assertThat(UnitedNations.scale(1998).get("SRB")).isEqualTo(0.060);
        assertThat(UnitedNations.scale(2004)).isEqualTo(UnitedNations.scale(2006));
        assertThat(UnitedNations.scale(2005).get("CHE")).isEqualTo(1.197);
        assertThat(UnitedNations.scale(2012).actors().contains("SSD")).isFalse();
    }

    @Test
    void everyScaleButThatOf2003AddsUpTo100() {
        SortedMap<Integer, Quantities> scales = UnitedNations.scaleHistory();
        assertThat(scales.keySet())
                .containsExactly(
                        1998, 1999, 2000, 2001, 2002, 2003, 2006, 2009, 2012, 2015, 2018, 2021,
                        2024, 2027);
        scales.forEach(
                (year, scale) ->
                        assertThat(thousandths(scale))
                                .as("sum of %d", year)
                                .isEqualTo(year == 2003 ? 101_088 : 100_000));
        scales.forEach(
                (year, scale) ->
                        assertThat(scale.get("USA"))
                                .as("ceiling of %d", year)
                                .isEqualTo(year <= 2000 ? 25.0 : 22.0));
    }

    @Test
    void leastDevelopedCountriesAreThoseOfTheYear() {
        Map<Integer, Integer> sizes =
                IntStream.rangeClosed(1998, 2024)
                        .boxed()
                        .collect(
                                Collectors.toMap(
                                        year -> year,
                                        year ->
                                                UnitedNations.leastDevelopedCountries(year)
                                                        .size()));
        // The counts that the United Nations gives: 48 before Senegal, 50 with Timor-Leste.
        assertThat(sizes).containsEntry(1998, 48).containsEntry(2000, 49).containsEntry(2003, 50);
        assertThat(sizes).containsEntry(2007, 49).containsEntry(2011, 48).containsEntry(2012, 49);
        assertThat(sizes).containsEntry(2014, 48).containsEntry(2017, 47).containsEntry(2020, 46);
        assertThat(sizes).containsEntry(2022, 46).containsEntry(2023, 45).containsEntry(2024, 44);
        assertThat(UnitedNations.leastDevelopedCountries(2022).contains("BTN")).isTrue();
        assertThat(UnitedNations.leastDevelopedCountries(2023).contains("BTN")).isFalse();
        assertThat(UnitedNations.members().quantity("least developed").total()).isEqualTo(44);
    }

    @Test
    void noLeastDevelopedCountryEverPaidMoreThanItsCeiling() {
        UnitedNations.scaleHistory()
                .forEach(
                        (year, scale) -> {
                            int when = Math.min(year, 2024);
                            for (String id : UnitedNations.leastDevelopedCountries(when).ids()) {
                                if (scale.actors().contains(id)) {
                                    assertThat(scale.get(id))
                                            .as(id + year)
                                            .isLessThanOrEqualTo(0.010);
                                }
                            }
                        });
    }

    @Test
    void yearlyFiguresAreByTheNameOfTheYear() {
        ActorSet members = UnitedNations.withHistory(2011, 2012);
        assertThat(members.quantityNames())
                .endsWith("gdp 2011", "population 2011", "gdp 2012", "population 2012");
        assertThat(members.quantity("gdp 2012")).isEqualTo(UnitedNations.gdp(2012));
        assertThat(members.quantity("population 2011")).isEqualTo(UnitedNations.population(2011));
        assertThat(UnitedNations.gdp(2023)).isEqualTo(members.quantity("gdp"));
        assertThat(UnitedNations.withHistory(2008, 2023).quantityNames()).hasSize(4 + 32);
    }

    @ParameterizedTest
    @ValueSource(ints = {2008, 2015, 2023})
    void everybodyHasAPopulation(int year) {
        assertThat(UnitedNations.population(year).missing()).isEmpty();
        assertThat(UnitedNations.population(year).total()).isBetween(6.6e9, 8.1e9);
    }

    @Test
    void carbonEmissionsAreThereForFiveYears() {
        assertThat(UnitedNations.carbonEmissions(1992).missing())
                .containsExactly("ERI", "LIE", "MCO", "MNE", "SMR", "SSD", "TLS");
        assertThat(UnitedNations.carbonEmissions(2011).missing())
                .containsExactly("MCO", "SMR", "SSD");
        assertThat(UnitedNations.carbonEmissions(2019).missing()).containsExactly("MCO", "SMR");
        assertThat(UnitedNations.carbonEmissions(2000).get("USA")).isEqualTo(1_552_682);
        assertThat(UnitedNations.carbonEmissions(2020).get("AFG")).isEqualTo(3236);
    }

    @Test
    void emissionsBetweenTheYearsAtHandAreInterpolated() {
        double first = UnitedNations.carbonEmissions(1992).get("IND");
        double second = UnitedNations.carbonEmissions(2000).get("IND");
        assertThat(UnitedNations.cumulativeCarbon(1992, 1992).get("IND")).isEqualTo(first);
        assertThat(UnitedNations.cumulativeCarbon(1996, 1996).get("IND"))
                .isEqualTo((first + second) / 2);
        assertThat(UnitedNations.cumulativeCarbon(1992, 2000).get("IND"))
                .isCloseTo(9 * (first + second) / 2, within(1e-6));
        assertThat(UnitedNations.cumulativeCarbon(1992, 2019).missing()).contains("ERI", "SSD");
        assertThat(UnitedNations.cumulativeCarbon(2019, 2020).missing())
                .containsExactly("MCO", "SMR");
    }

    @Test
    void groupsPartitionTheMembers() {
        Map<String, ActorSet> regions = UnitedNations.groups(Grouping.REGION);
        assertThat(regions.keySet())
                .containsExactly("Africa", "Americas", "Asia", "Europe", "Oceania");
        assertThat(regions.values().stream().mapToInt(ActorSet::size).sum()).isEqualTo(193);
        assertThat(regions.get("Africa")).isNotNull().hasSize(54);
        assertThat(UnitedNations.groups(Grouping.SUBREGION)).hasSize(17);
        assertThat(UnitedNations.group(Grouping.REGION, "DEU")).contains("Europe");
        assertThat(UnitedNations.group(Grouping.INCOME_GROUP, "VEN")).isEmpty();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> UnitedNations.group(Grouping.REGION, "GER"));
    }

    @Test
    void statesInNoGroupStandAlone() {
        CoalitionStructure blocs = UnitedNations.blocs(Grouping.INCOME_GROUP);
        assertThat(blocs.size()).isEqualTo(6);
        int ethiopia = UnitedNations.members().indexOf("ETH");
        assertThat(blocs.members(blocs.blocOf(ethiopia))).containsExactly(ethiopia);
    }

    @Test
    void namedGroupsHaveTheirMembers() {
        assertThat(UnitedNations.europeanUnion().size()).isEqualTo(27);
        assertThat(UnitedNations.smallIslandDevelopingStates().size()).isEqualTo(37);
        assertThat(UnitedNations.landlockedDevelopingCountries().size()).isEqualTo(32);
        assertThat(UnitedNations.europeanUnion().quantity("scale").get("DEU")).isEqualTo(5.692);
    }

    @Test
    void yearsOutOfRangeAreRefused() {
        List<Runnable> calls =
                List.of(
                        () -> UnitedNations.scale(1997),
                        () -> UnitedNations.scale(2028),
                        () -> UnitedNations.gdp(2007),
                        () -> UnitedNations.gdp(2024),
                        () -> UnitedNations.population(2024),
                        () -> UnitedNations.carbonEmissions(2018),
                        () -> UnitedNations.cumulativeCarbon(1991, 2000),
                        () -> UnitedNations.cumulativeCarbon(2000, 1999),
                        () -> UnitedNations.cumulativeCarbon(2000, 2021),
                        () -> UnitedNations.leastDevelopedCountries(1997),
                        () -> UnitedNations.leastDevelopedCountries(2025),
                        () -> UnitedNations.withHistory(2007, 2010),
                        () -> UnitedNations.withHistory(2010, 2024));
        for (Runnable call : calls) {
            assertThatIllegalArgumentException()
                    .isThrownBy(call::run)
                    .withMessageMatching(
                            "year \\(\\d+\\) must be (in|one of) \\[\\d+, .*\\d+\\].*");
        }
        assertThatIllegalArgumentException()
                .isThrownBy(() -> UnitedNations.withHistory(2012, 2011))
                .withMessageContaining("toYear (2011)");
    }
}
