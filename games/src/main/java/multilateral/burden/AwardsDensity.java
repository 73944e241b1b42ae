package multilateral.burden;

/**
 * The average of awards for many claims: the mean of independent amounts, each even from zero to
 * the claim, given that they add up to the estate.
 *
 * <p>The density of the sum and the means are Fourier sums of the transform ∏ (exp(z c) − 1)/(z c)
 * on a line z = θ + i 2πk / total. Because the sum of the amounts never exceeds the total of the
 * claims, this spacing makes no error; the sum is ended where a bound on all that follows falls
 * below rounding. θ is at the saddle point, where the terms hardly cancel (Daniels 1954). The terms
 * needed grow with the spread of the claims, some hundreds where claims are of one order of size.
 */
final class AwardsDensity {

    /** What all terms that are left out may add, as a part of the first. */
    private static final double NEGLIGIBLE = 1e-18;

    private final double estate;
    private final Kinds kinds;
    private final int size;

    /** Claims over the estate. */
    private final double[] claims;

    private final double total;
    private final double tilt;

    /** Where exp(z c) − 1 or its logarithm and the mean 1/(1 − exp(−z c)) − 1/(z c) are put. */
    private double logModulus;

    private double angle;
    private double meanReal;
    private double meanImaginary;

    AwardsDensity(double estate, Kinds kinds) {
        this.estate = estate;
        this.kinds = kinds;
        this.size = kinds.size();
        this.claims = new double[size];
        double sum = 0;
        for (int kind = 0; kind < size; kind++) {
            claims[kind] = kinds.value(kind) / estate;
            sum += claims[kind] * kinds.count(kind);
        }
        this.total = sum;
        this.tilt = tilt();
    }

    /** The saddle point; kept off zero, around which means have poles. */
    private double tilt() {
        double members = kinds.members();
        double low = -members;
        double high = 0;
        for (int pass = 0; pass < 60; pass++) {
            double middle = (low + high) / 2;
            double sum = 0;
            for (int kind = 0; kind < size; kind++) {
                transform(middle * claims[kind], 0);
                sum += kinds.count(kind) * claims[kind] * meanReal;
            }
            if (sum > 1) {
                high = middle;
            } else {
                low = middle;
            }
        }
        return Math.min(low, -Math.min(0.5, 2 / Math.sqrt(members)) / claims[size - 1]);
    }

    /** How many terms there are before all that follow are negligible, times kinds. */
    double work() {
        double first = -tilt;
        for (int kind = 0; kind < size; kind++) {
            transform(tilt * claims[kind], 0);
            first += kinds.count(kind) * logModulus;
        }
        double terms = 1;
        while (rest(2 * Math.PI * terms / total, first) * terms >= NEGLIGIBLE && terms < 1e12) {
            terms *= 1.25;
        }
        return terms * size;
    }

    /** One award a kind. */
    double[] awards() {
        double[] awards = new double[size];
        double[] real = new double[size];
        double[] imaginary = new double[size];
        double volume = 0;
        double first = 0;
        for (long term = 0; ; term++) {
            double frequency = 2 * Math.PI * term / total;
            double logarithm = -tilt;
            double phase = -frequency;
            for (int kind = 0; kind < size; kind++) {
                transform(tilt * claims[kind], frequency * claims[kind]);
                logarithm += kinds.count(kind) * logModulus;
                phase += kinds.count(kind) * angle;
                real[kind] = meanReal;
                imaginary[kind] = meanImaginary;
            }
            first = term == 0 ? logarithm : first;
            double weight = (term == 0 ? 1 : 2) * Math.exp(logarithm - first);
            double cosine = weight * Math.cos(phase);
            double sine = weight * Math.sin(phase);
            volume += cosine;
            for (int kind = 0; kind < size; kind++) {
                awards[kind] += cosine * real[kind] - sine * imaginary[kind];
            }
            if (term > 0 && rest(frequency, first) * term < NEGLIGIBLE) {
                for (int kind = 0; kind < size; kind++) {
                    awards[kind] *= claims[kind] / volume * estate;
                }
                return awards;
            }
        }
    }

    /**
     * A bound on a term, over how fast the bound falls: (exp(θc) + 1)/|zc| for each claim whose
     * bound is below its first term. From here on the bound falls with a power of the frequency.
     */
    private double rest(double frequency, double first) {
        double logarithm = -tilt - first;
        int falling = 0;
        for (int kind = 0; kind < size; kind++) {
            double own = tilt * claims[kind];
            double most = Math.log(Math.expm1(own) / own);
            double bound =
                    Math.log((Math.exp(own) + 1) / Math.hypot(own, frequency * claims[kind]));
            logarithm += kinds.count(kind) * Math.min(most, bound);
            falling += bound < most ? kinds.count(kind) : 0;
        }
        return falling < 3 ? 1 : Math.exp(logarithm) / (falling - 2);
    }

    /** (exp(u) − 1)/u and its logarithmic derivative at u = a + ib, for a up to zero. */
    private void transform(double a, double b) {
        double size2 = a * a + b * b;
        if (size2 < 0.25) {
            small(a, b);
            return;
        }
        double sineHalf = Math.sin(b / 2);
        double sine = Math.sin(b);
        double cosine = 1 - 2 * sineHalf * sineHalf;
        double growth = Math.exp(a);
        double real = Math.expm1(a) * cosine - 2 * sineHalf * sineHalf;
        double imaginary = growth * sine;
        double square = real * real + imaginary * imaginary;
        logModulus = Math.log(square / size2) / 2;
        angle = Math.atan2(imaginary, real) - Math.atan2(b, a);
        // exp(u)/(exp(u) − 1) − 1/u
        double topReal = growth * cosine;
        double topImaginary = growth * sine;
        meanReal = (topReal * real + topImaginary * imaginary) / square - a / size2;
        meanImaginary = (topImaginary * real - topReal * imaginary) / square + b / size2;
    }

    /** Coefficients of the odd powers of u in the mean: Bernoulli numbers over factorials. */
    private static final double[] ODD = {
        1.0 / 12,
        -1.0 / 720,
        1.0 / 30240,
        -1.0 / 1209600,
        1.0 / 47900160,
        -691.0 / 1307674368000.0,
        1.0 / 74724249600.0
    };

    /** Series about zero, and log((exp(u) − 1)/u) as the integral of the mean. */
    private void small(double a, double b) {
        double squareReal = a * a - b * b;
        double squareImaginary = 2 * a * b;
        double oddReal = 0;
        double oddImaginary = 0;
        double logReal = 0;
        double logImaginary = 0;
        for (int k = ODD.length - 1; k >= 0; k--) {
            double real = oddReal * squareReal - oddImaginary * squareImaginary + ODD[k];
            oddImaginary = oddReal * squareImaginary + oddImaginary * squareReal;
            oddReal = real;
            double part = ODD[k] / (2 * k + 2);
            double log = logReal * squareReal - logImaginary * squareImaginary + part;
            logImaginary = logReal * squareImaginary + logImaginary * squareReal;
            logReal = log;
        }
        meanReal = 0.5 + oddReal * a - oddImaginary * b;
        meanImaginary = oddReal * b + oddImaginary * a;
        logModulus = a / 2 + logReal * squareReal - logImaginary * squareImaginary;
        angle = b / 2 + logReal * squareImaginary + logImaginary * squareReal;
    }
}
