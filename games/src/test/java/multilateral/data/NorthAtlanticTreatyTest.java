package multilateral.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import multilateral.actor.ActorSet;
import org.junit.jupiter.api.Test;

class NorthAtlanticTreatyTest {

    @Test
    void membershipGrowsFromTwentyOneRowsToThirty() {
        assertThat(NorthAtlanticTreaty.yearsAtHand())
                .containsExactly(1990, 2000, 2010, 2014, 2019, 2020);
        assertThat(NorthAtlanticTreaty.members(1990).size()).isEqualTo(21);
        assertThat(NorthAtlanticTreaty.members(2020).size()).isEqualTo(30);
    }

    /** The share of the United States that the Stockholm institute's figures give for 2020. */
    @Test
    void theUnitedStatesCarrySevenTenthsOfTheExpenditure() {
        ActorSet members = NorthAtlanticTreaty.members(2020);
        ActorSet armed = members.having("military expenditure");
        double[] spent = armed.quantity("military expenditure").toArray();
        double all = 0;
        for (double each : spent) {
            all += each;
        }
        double spentShare = armed.quantity("military expenditure").get("USA") / all;
        double incomeShare = armed.quantity("gdp").get("USA") / armed.quantity("gdp").total();
        assertThat(spentShare).isCloseTo(0.70, within(0.005));
        assertThat(incomeShare).isCloseTo(0.53, within(0.005));
        assertThat(members.quantity("military expenditure").missing()).containsExactly("ISL");
    }

    @Test
    void otherYearsAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> NorthAtlanticTreaty.members(2021))
                .withMessage("year (2021) must be one of [1990, 2000, 2010, 2014, 2019, 2020]");
    }

    @Test
    void aDamagedTableIsRefused() {
        String head = "iso3,name,year,milex_pct_gdp,gdp_current_usd,population\n";
        String row = "ALB,Albania,1990,5.89,2028553750,3286542\n";
        assertThatIOException()
                .isThrownBy(() -> NorthAtlanticTreaty.read(null))
                .withMessageContaining("nato-burden.csv is not there");
        assertThatIOException()
                .isThrownBy(() -> NorthAtlanticTreaty.read(stream(head + row + row)))
                .withMessageContaining("occurs twice in 1990");
    }

    private static ByteArrayInputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
}
