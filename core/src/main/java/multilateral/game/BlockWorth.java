package multilateral.game;

/**
 * A characteristic function that fills many worths at once: the fast way to hand a game to a solver
 * that reads all coalitions.
 *
 * <p>A block holds the coalitions that agree on the high players and differ on the low ones, so
 * what the high players contribute is computed once a block instead of once a coalition.
 */
@FunctionalInterface
public interface BlockWorth {

    /**
     * Fills the worths of coalitions {@code first} to {@code first + worths.length - 1}.
     *
     * @param first mask of the first coalition; a multiple of {@code worths.length}
     * @param worths where to put the worths; its length is a power of two
     */
    void fill(long first, double[] worths);
}
