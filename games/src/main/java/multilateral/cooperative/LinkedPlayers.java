package multilateral.cooperative;

import java.util.List;
import multilateral.actor.ActorSet;
import multilateral.actor.Graph;

/**
 * The players of one connected component of a graph, numbered from 0: who can act together if only
 * linked players can.
 */
final class LinkedPlayers {

    private final Graph links;
    private final List<Integer> members;
    private final int[] neighbours;
    private final MaskSpread spread;

    LinkedPlayers(Graph links, List<Integer> members) {
        this.links = links;
        this.members = members;
        neighbours = new int[members.size()];
        for (int k = 0; k < neighbours.length; k++) {
            for (int neighbour : links.neighbours(members.get(k))) {
                neighbours[k] |= 1 << members.indexOf(neighbour);
            }
        }
        spread = new MaskSpread(members.stream().mapToLong(i -> 1L << i).toArray());
    }

    int size() {
        return neighbours.length;
    }

    /** A member's position among all players. */
    int player(int member) {
        return members.get(member);
    }

    ActorSet actors() {
        return ActorSet.of(members.stream().map(i -> links.players().get(i)).toList());
    }

    /** A coalition of members as one of all players. */
    long inGame(long coalition) {
        return spread.of(coalition);
    }

    /** Those whom the lowest member of a coalition reaches inside it. */
    int part(int coalition) {
        int reached = Integer.lowestOneBit(coalition);
        for (int edge = reached; edge != 0; ) {
            int fresh = neighbours[Integer.numberOfTrailingZeros(edge)] & coalition & ~reached;
            reached |= fresh;
            edge = (edge & (edge - 1)) | fresh;
        }
        return reached;
    }

    /** The links between members, each as the pair of its ends. */
    int[][] pairs() {
        int count = 0;
        for (int mask : neighbours) {
            count += Integer.bitCount(mask);
        }
        int[][] pairs = new int[count / 2][];
        int link = 0;
        for (int a = 0; a < neighbours.length; a++) {
            for (int rest = neighbours[a] & -(1 << a); rest != 0; rest &= rest - 1) {
                pairs[link++] = new int[] {a, Integer.numberOfTrailingZeros(rest)};
            }
        }
        return pairs;
    }
}
