package multilateral.cooperative;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import multilateral.game.ExactCoalitionalGame;
import org.apache.commons.numbers.fraction.BigFraction;

/** The vertices of a core by trying all bases. */
final class CoreByBases {

    private CoreByBases() {}

    static Set<List<BigFraction>> vertices(ExactCoalitionalGame game) {
        Set<List<BigFraction>> found = new HashSet<>();
        int grand = game.worths().size() - 1;
        choose(game, grand, new ArrayList<>(List.of(grand)), found);
        return found;
    }

    private static void choose(
            ExactCoalitionalGame game,
            int below,
            List<Integer> chosen,
            Set<List<BigFraction>> found) {
        if (chosen.size() == game.players()) {
            solve(game, chosen).filter(x -> inCore(game, x)).ifPresent(found::add);
            return;
        }
        for (int mask = below - 1; mask > 0; mask--) {
            chosen.add(mask);
            choose(game, mask, chosen, found);
            chosen.remove(chosen.size() - 1);
        }
    }

    static boolean inCore(ExactCoalitionalGame game, List<BigFraction> x) {
        for (int mask = 1; mask < game.worths().size(); mask++) {
            if (sum(x, mask).compareTo(game.worth(mask)) < 0) {
                return false;
            }
        }
        return sum(x, game.worths().size() - 1).equals(game.worth(game.worths().size() - 1L));
    }

    static BigFraction sum(List<BigFraction> x, int mask) {
        BigFraction sum = BigFraction.ZERO;
        for (int i = 0; i < x.size(); i++) {
            sum = (mask >> i & 1) != 0 ? sum.add(x.get(i)) : sum;
        }
        return sum;
    }

    /** How many coalitions with just their worth are independent. */
    static int tightRank(ExactCoalitionalGame game, List<BigFraction> x) {
        List<BigFraction[]> rows = new ArrayList<>();
        for (int mask = 1; mask < game.worths().size(); mask++) {
            if (sum(x, mask).equals(game.worth(mask))) {
                rows.add(row(game, mask));
            }
        }
        return eliminate(rows, game.players());
    }

    private static BigFraction[] row(ExactCoalitionalGame game, int mask) {
        int n = game.players();
        BigFraction[] row = new BigFraction[n + 1];
        for (int i = 0; i < n; i++) {
            row[i] = BigFraction.of(mask >> i & 1);
        }
        row[n] = game.worth(mask);
        return row;
    }

    private static Optional<List<BigFraction>> solve(
            ExactCoalitionalGame game, List<Integer> masks) {
        int n = game.players();
        List<BigFraction[]> rows = new ArrayList<>();
        masks.forEach(mask -> rows.add(row(game, mask)));
        return eliminate(rows, n) < n
                ? Optional.empty()
                : Optional.of(rows.stream().map(row -> row[n]).toList());
    }

    /** Gauss and Jordan; returns the rank. */
    private static int eliminate(List<BigFraction[]> rows, int columns) {
        int rank = 0;
        for (int c = 0; c < columns; c++) {
            int pivot = rank;
            while (pivot < rows.size() && rows.get(pivot)[c].signum() == 0) {
                pivot++;
            }
            if (pivot == rows.size()) {
                continue;
            }
            BigFraction[] row = rows.set(pivot, rows.get(rank));
            rows.set(rank, row);
            BigFraction lead = row[c];
            Arrays.setAll(row, k -> row[k].divide(lead));
            for (int r = 0; r < rows.size(); r++) {
                BigFraction factor = rows.get(r)[c];
                if (r != rank && factor.signum() != 0) {
                    BigFraction[] other = rows.get(r);
                    Arrays.setAll(other, k -> other[k].subtract(factor.multiply(row[k])));
                }
            }
            rank++;
        }
        return rank;
    }
}
