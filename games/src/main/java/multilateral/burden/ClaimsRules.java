package multilateral.burden;

import java.util.List;
import multilateral.actor.ExactQuantities;
import multilateral.actor.Quantities;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * The classical rules for claims problems (Thomson 2003, 2019), in doubles and in exact fractions.
 *
 * <p>In doubles, awards are never negative and never above the claim, larger claims never get
 * smaller awards, equal claims get equal bits, and the sum differs from the estate by rounding
 * only. In fractions, all of this holds exactly.
 *
 * <p>All but two take O(n log n) for n claimants, a million in a fraction of a second. {@link
 * #RANDOM_ARRIVAL} and {@link #AVERAGE_OF_AWARDS} count sets of claimants: they have limits, stated
 * at each, and refuse what is beyond them.
 *
 * <p>Each rule has a {@link #dual()}; {@link ClaimsRule} and {@link ExactClaimsRule} have the other
 * operators on rules.
 */
public enum ClaimsRules implements ClaimsRule, ExactClaimsRule {

    /** Everybody gets the same part of its claim (Aristotle). Its own dual. */
    PROPORTIONAL {
        @Override
        double[] divide(double estate, double[] claims, double total) {
            return ProportionalAwards.proportional(estate, claims, total);
        }

        @Override
        List<BigFraction> divide(BigFraction estate, List<BigFraction> claims, BigFraction total) {
            return ProportionalAwards.proportional(estate, claims, total);
        }
    },

    /**
     * Everybody gets the same amount, but never more than its claim (Maimonides, 12th century). The
     * dual of {@link #CONSTRAINED_EQUAL_LOSSES}.
     */
    CONSTRAINED_EQUAL_AWARDS {
        @Override
        double[] divide(double estate, double[] claims, double total) {
            return WaterLevel.equalAwards(estate, claims);
        }

        @Override
        List<BigFraction> divide(BigFraction estate, List<BigFraction> claims, BigFraction total) {
            return WaterLevel.equalAwards(estate, claims);
        }
    },

    /**
     * Everybody loses the same amount, but never more than its claim (Maimonides). The dual of
     * {@link #CONSTRAINED_EQUAL_AWARDS}.
     */
    CONSTRAINED_EQUAL_LOSSES {
        @Override
        double[] divide(double estate, double[] claims, double total) {
            return WaterLevel.equalLosses(estate, claims);
        }

        @Override
        List<BigFraction> divide(BigFraction estate, List<BigFraction> claims, BigFraction total) {
            return WaterLevel.equalLosses(estate, claims, total);
        }
    },

    /**
     * Equal awards up to half the claims, and from there on equal losses: the rule behind the three
     * examples of the Talmud, which is consistent with "contested garment" for any two claimants
     * (Aumann and Maschler 1985). It is its own dual, and the nucleolus of the bankruptcy game.
     */
    TALMUD {
        @Override
        double[] divide(double estate, double[] claims, double total) {
            return HalfClaims.talmud(estate, claims, total);
        }

        @Override
        List<BigFraction> divide(BigFraction estate, List<BigFraction> claims, BigFraction total) {
            return HalfClaims.talmud(estate, claims, total);
        }
    },

    /**
     * Equal awards up to half the claims, and then once more the same on the other halves (Piniles
     * 1861): another reading of the examples of the Talmud.
     */
    PINILES {
        @Override
        double[] divide(double estate, double[] claims, double total) {
            return HalfClaims.piniles(estate, claims, total);
        }

        @Override
        List<BigFraction> divide(BigFraction estate, List<BigFraction> claims, BigFraction total) {
            return HalfClaims.piniles(estate, claims, total);
        }
    },

    /**
     * Equal losses on half the claims, and from there on equal awards: the Talmud rule with its
     * halves exchanged (Chun, Schummer and Thomson 2001). Its own dual.
     */
    REVERSE_TALMUD {
        @Override
        double[] divide(double estate, double[] claims, double total) {
            return HalfClaims.reverseTalmud(estate, claims, total);
        }

        @Override
        List<BigFraction> divide(BigFraction estate, List<BigFraction> claims, BigFraction total) {
            return HalfClaims.reverseTalmud(estate, claims, total);
        }
    },

    /**
     * Claims are laid on parts of the estate so as to overlap as little as can be, and each part is
     * shared equally by those who claim it (O'Neill 1982, after ibn Ezra, 12th century).
     */
    MINIMAL_OVERLAP {
        @Override
        double[] divide(double estate, double[] claims, double total) {
            return MinimalOverlap.divide(estate, claims);
        }

        @Override
        List<BigFraction> divide(BigFraction estate, List<BigFraction> claims, BigFraction total) {
            return MinimalOverlap.divide(estate, claims);
        }
    },

    /**
     * First come, first served, averaged over all orders of arrival (O'Neill 1982): the Shapley
     * value of the bankruptcy game, and its own dual.
     *
     * <p>In doubles, up to a million sets of claimants are gone through, equal claims being
     * interchangeable: 20 different claims, or more of fewer kinds. Beyond that, whole claims, or
     * claims that are decimal numbers of a common unit, are counted by dynamic programming while n²
     * times their sum in units is below some billions. In fractions the claims may have 100,000
     * distinct sums below the estate, or below what is missing if that is less. {@link
     * RandomArrival} samples what is beyond.
     */
    RANDOM_ARRIVAL {
        @Override
        double[] divide(double estate, double[] claims, double total) {
            return ArrivalAwards.divide(estate, claims, total);
        }

        @Override
        List<BigFraction> divide(BigFraction estate, List<BigFraction> claims, BigFraction total) {
            return ArrivalAwards.divide(estate, claims);
        }
    },

    /**
     * Minimal rights first, and the rest in proportion to what is left of the claims, none of which
     * counts for more than the rest (Curiel, Maschler and Tijs 1987): the τ-value of the bankruptcy
     * game. Its own dual.
     */
    ADJUSTED_PROPORTIONAL {
        @Override
        double[] divide(double estate, double[] claims, double total) {
            return ProportionalAwards.adjusted(estate, claims);
        }

        @Override
        List<BigFraction> divide(BigFraction estate, List<BigFraction> claims, BigFraction total) {
            return ProportionalAwards.adjusted(estate, claims, total);
        }
    },

    /**
     * Equal awards up to half the claims; from there on the smallest award grows first, up to its
     * claim (Chun, Schummer and Thomson 2001): awards are as equal as can be with nobody on the
     * other side of half its claim.
     */
    CONSTRAINED_EGALITARIAN {
        @Override
        double[] divide(double estate, double[] claims, double total) {
            return HalfClaims.constrainedEgalitarian(estate, claims, total);
        }

        @Override
        List<BigFraction> divide(BigFraction estate, List<BigFraction> claims, BigFraction total) {
            return HalfClaims.constrainedEgalitarian(estate, claims, total);
        }
    },

    /**
     * Everybody is paid one n-th of its claim or of the estate, whichever is less, and this again
     * on what is left, without end (Dominguez and Thomson 2006). Claimants without a claim count.
     *
     * <p>In fractions, what takes more than 2000 rounds is refused: numbers get longer each round.
     */
    DOMINGUEZ_THOMSON {
        @Override
        double[] divide(double estate, double[] claims, double total) {
            return DominguezThomson.divide(estate, claims, total);
        }

        @Override
        List<BigFraction> divide(BigFraction estate, List<BigFraction> claims, BigFraction total) {
            return DominguezThomson.divide(estate, claims, total);
        }
    },

    /**
     * The centre of gravity of all divisions that give nobody less than nothing or more than its
     * claim (Mirás Calvo, Quinteiro Sandomingo and Sánchez-Rodríguez 2022): the core centre of the
     * bankruptcy game, and its own dual.
     *
     * <p>In doubles, for hundreds of claimants of one order of size; if some are too small beside
     * the others, and in fractions always, the claims may have 100,000 distinct sums below the
     * estate, or below what is missing if that is less: 16 different claims, or more that are whole
     * multiples of a unit.
     */
    AVERAGE_OF_AWARDS {
        @Override
        double[] divide(double estate, double[] claims, double total) {
            return AverageOfAwards.divide(estate, claims, total);
        }

        @Override
        List<BigFraction> divide(BigFraction estate, List<BigFraction> claims, BigFraction total) {
            return AverageOfAwards.divide(estate, claims);
        }
    };

    /** Awards; {@code total} is the sum of the claims. */
    abstract double[] divide(double estate, double[] claims, double total);

    /** Exact awards; {@code total} is the sum of the claims. */
    abstract List<BigFraction> divide(
            BigFraction estate, List<BigFraction> claims, BigFraction total);

    @Override
    public Quantities award(ClaimsProblem problem) {
        Quantities claims = problem.claims();
        return Quantities.of(
                claims.actors(),
                claims.unit(),
                divide(problem.estate(), claims.toArray(), claims.total()));
    }

    @Override
    public ExactQuantities award(ExactClaimsProblem problem) {
        ExactQuantities claims = problem.claims();
        return new ExactQuantities(
                claims.actors(),
                claims.unit(),
                divide(problem.estate(), claims.values(), claims.total()));
    }
}
