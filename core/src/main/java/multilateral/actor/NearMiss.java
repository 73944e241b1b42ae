package multilateral.actor;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Finds the known words that a misspelt word was likely meant to be. */
public final class NearMiss {

    private static final int MOST = 3;

    private NearMiss() {}

    /**
     * Returns the end of a message about a word that is not known.
     *
     * @param wrong the word
     * @param known the known words
     * @return {@code "; did you mean …?"} with up to three of them, or {@code "; known are …"} with
     *     the first of them if none is near
     */
    public static String hint(String wrong, Collection<String> known) {
        if (known.isEmpty()) {
            return "; none is defined";
        }
        String sought = wrong.toLowerCase(Locale.ROOT);
        int reach = Math.max(1, wrong.length() / 3);
        List<String> near =
                known.stream()
                        .filter(word -> isNear(sought, word.toLowerCase(Locale.ROOT), reach))
                        .sorted(
                                Comparator.<String>comparingInt(
                                                word ->
                                                        distance(
                                                                sought,
                                                                word.toLowerCase(Locale.ROOT)))
                                        .thenComparing(Comparator.naturalOrder()))
                        .limit(MOST)
                        .toList();
        if (!near.isEmpty()) {
            return "; did you mean " + quoted(near) + "?";
        }
        String more = known.size() > 2 * MOST ? ", … (" + known.size() + " in all)" : "";
        return "; known are " + quoted(known.stream().limit(2L * MOST).toList()) + more;
    }

    private static boolean isNear(String sought, String word, int reach) {
        int shorter = Math.min(sought.length(), word.length());
        if (shorter > 1 && (word.contains(sought) || sought.contains(word))) {
            return true;
        }
        int edits = distance(sought, word);
        return edits <= reach && edits < Math.max(1, Math.max(sought.length(), word.length()));
    }

    private static String quoted(Collection<String> words) {
        return words.stream().map(word -> "\"" + word + "\"").collect(Collectors.joining(", "));
    }

    /** The edit distance of Levenshtein (1966), a swap of neighbours counting as one edit. */
    static int distance(String a, String b) {
        int[][] d = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                if (i == 0 || j == 0) {
                    d[i][j] = i + j;
                    continue;
                }
                int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                d[i][j] =
                        Math.min(d[i - 1][j - 1] + change, Math.min(d[i - 1][j], d[i][j - 1]) + 1);
                if (i > 1
                        && j > 1
                        && a.charAt(i - 1) == b.charAt(j - 2)
                        && a.charAt(i - 2) == b.charAt(j - 1)) {
                    d[i][j] = Math.min(d[i][j], d[i - 2][j - 2] + 1);
                }
            }
        }
        return d[a.length()][b.length()];
    }
}
