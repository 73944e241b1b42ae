package multilateral.equilibrium;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PivotScheduleTest {

    private static int pivots(PivotSchedule schedule, int size) {
        int count = 1;
        while (!schedule.pivoted(size)) {
            count++;
        }
        return count;
    }

    @Test
    void anInverseIsRenewedAfterAsManyPivotsAsItHasColumns() {
        PivotSchedule schedule = new PivotSchedule(1000);
        assertThat(schedule.isFresh()).isTrue();
        assertThat(pivots(schedule, 10)).isEqualTo(100);
        assertThat(schedule.isFresh()).isFalse();
        schedule.renewed();
        assertThat(schedule.isFresh()).isTrue();
        assertThat(pivots(schedule, 300)).isEqualTo(300);
    }

    /** Each trouble halves the interval, each success doubles it again. */
    @Test
    void troublesShortenTheInterval() {
        PivotSchedule schedule = new PivotSchedule(1000);
        schedule.wentBack();
        assertThat(schedule.isFresh()).isTrue();
        assertThat(pivots(schedule, 300)).isEqualTo(50);
        schedule.wentBack();
        assertThat(pivots(schedule, 300)).isEqualTo(25);
        schedule.renewed();
        assertThat(pivots(schedule, 300)).isEqualTo(50);
        schedule.renewed();
        schedule.renewed();
        assertThat(pivots(schedule, 300)).isEqualTo(300);
    }

    @Test
    void givesUp() {
        PivotSchedule limited = new PivotSchedule(2);
        for (int k = 0; k < 10_200; k++) {
            assertThat(limited.isSpent()).as("pivot %d", k).isFalse();
            limited.pivoted(1);
        }
        assertThat(limited.isSpent()).isTrue();
        PivotSchedule troubled = new PivotSchedule(2);
        for (int k = 0; k <= 100; k++) {
            assertThat(troubled.isSpent()).as("trouble %d", k).isFalse();
            troubled.drifted();
            troubled.wentBack();
        }
        assertThat(troubled.isSpent()).isTrue();
    }
}
