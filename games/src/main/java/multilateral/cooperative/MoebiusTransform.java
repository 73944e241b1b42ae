package multilateral.cooperative;

import multilateral.game.CoalitionalGame;

/**
 * Worths to dividends: for each player, the half of the table without that player is taken off the
 * half with.
 *
 * <p>A tile of up to 256 rows of 256 worths fits a cache of half a megabyte. The eight lowest
 * players differ within a row, and are taken in three steps with distances written out, so that
 * rows stay in the fastest cache; eight more differ between rows, three at a time. Then rows from
 * far apart are gathered to a tile for the next eight players, and so on: two journeys over the
 * table for 24 players, where one player after the other would be 24.
 */
final class MoebiusTransform {

    private static final int LOW = 8;
    private static final int WIDTH = 1 << LOW;

    /** So many players differ between the rows of a tile. */
    private static final int HIGH = 8;

    private MoebiusTransform() {}

    static double[] of(CoalitionalGame game) {
        int players = game.players();
        double[] values = new double[1 << players];
        if (players <= LOW) {
            game.fill(0, values);
            for (int half = 1; half < values.length; half <<= 1) {
                for (int at = half; at < values.length; at = (at + 1) | half) {
                    values[at] -= values[at ^ half];
                }
            }
            return values;
        }
        double[][] tile = new double[1 << Math.min(HIGH, players - LOW)][WIDTH];
        near(game, values, tile);
        for (int done = LOW + HIGH; done < players; done += HIGH) {
            far(values, tile, done, 1 << Math.min(HIGH, players - done));
        }
        return values;
    }

    /** The players within rows, and between the rows of one stretch of the table. */
    private static void near(CoalitionalGame game, double[] values, double[][] tile) {
        for (int first = 0; first >= 0 && first < values.length; first += tile.length * WIDTH) {
            for (int r = 0; r < tile.length; r++) {
                game.fill(first + r * WIDTH, tile[r]);
                threeLowest(tile[r]);
                twoAbove(tile[r]);
                threeHighest(tile[r]);
            }
            rows(tile, tile.length);
            for (int r = 0; r < tile.length; r++) {
                System.arraycopy(tile[r], 0, values, first + r * WIDTH, WIDTH);
            }
        }
    }

    /** The players from number {@code done} up, between rows that far apart. */
    private static void far(double[] values, double[][] tile, int done, int rows) {
        int stride = 1 << done;
        int tiles = values.length / (rows * WIDTH);
        for (int t = 0; t < tiles; t++) {
            int column = t * WIDTH;
            int first = (column / stride) * stride * rows + column % stride;
            for (int r = 0; r < rows; r++) {
                System.arraycopy(values, first + r * stride, tile[r], 0, WIDTH);
            }
            rows(tile, rows);
            for (int r = 1; r < rows; r++) {
                System.arraycopy(tile[r], 0, values, first + r * stride, WIDTH);
            }
        }
    }

    private static void rows(double[][] x, int count) {
        int step = 1;
        for (; 8 * step <= count; step *= 8) {
            for (int k = 0; k < count; k = next(k, step, 8)) {
                eight(
                        x[k],
                        x[k + step],
                        x[k + 2 * step],
                        x[k + 3 * step],
                        x[k + 4 * step],
                        x[k + 5 * step],
                        x[k + 6 * step],
                        x[k + 7 * step]);
            }
        }
        for (; 2 * step <= count; step *= 2) {
            for (int k = 0; k < count; k = next(k, step, 2)) {
                two(x[k], x[k + step]);
            }
        }
    }

    /** The next row without the players in question: on from k, over the rows with them. */
    private static int next(int k, int step, int radix) {
        return (k + 1) % step == 0 ? k + 1 + (radix - 1) * step : k + 1;
    }

    private static void two(double[] a, double[] b) {
        for (int j = 0; j < WIDTH; j++) {
            b[j] -= a[j];
        }
    }

    private static void eight(
            double[] a,
            double[] b,
            double[] c,
            double[] d,
            double[] e,
            double[] f,
            double[] g,
            double[] h) {
        for (int j = 0; j < WIDTH; j++) {
            double b1 = b[j] - a[j];
            double c1 = c[j] - a[j];
            double d1 = d[j] - c[j] - b1;
            double f1 = f[j] - e[j];
            double g1 = g[j] - e[j];
            double h1 = h[j] - g[j] - f1;
            e[j] -= a[j];
            f[j] = f1 - b1;
            g[j] = g1 - c1;
            h[j] = h1 - d1;
            b[j] = b1;
            c[j] = c1;
            d[j] = d1;
        }
    }

    private static void threeLowest(double[] v) {
        for (int j = 0; j < WIDTH; j += 8) {
            double b = v[j + 1] - v[j];
            double c = v[j + 2] - v[j];
            double d = v[j + 3] - v[j + 2] - b;
            double f = v[j + 5] - v[j + 4];
            double g = v[j + 6] - v[j + 4];
            double h = v[j + 7] - v[j + 6] - f;
            v[j + 4] -= v[j];
            v[j + 5] = f - b;
            v[j + 6] = g - c;
            v[j + 7] = h - d;
            v[j + 1] = b;
            v[j + 2] = c;
            v[j + 3] = d;
        }
    }

    private static void twoAbove(double[] v) {
        for (int base = 0; base < WIDTH; base += 32) {
            for (int j = base; j < base + 8; j++) {
                double b = v[j + 8] - v[j];
                v[j + 24] = v[j + 24] - v[j + 16] - b;
                v[j + 16] -= v[j];
                v[j + 8] = b;
            }
        }
    }

    private static void threeHighest(double[] v) {
        for (int j = 0; j < 32; j++) {
            double b = v[j + 32] - v[j];
            double c = v[j + 64] - v[j];
            double d = v[j + 96] - v[j + 64] - b;
            double f = v[j + 160] - v[j + 128];
            double g = v[j + 192] - v[j + 128];
            double h = v[j + 224] - v[j + 192] - f;
            v[j + 128] -= v[j];
            v[j + 160] = f - b;
            v[j + 192] = g - c;
            v[j + 224] = h - d;
            v[j + 32] = b;
            v[j + 64] = c;
            v[j + 96] = d;
        }
    }
}
