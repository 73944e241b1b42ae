package multilateral.equilibrium;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.Objects;
import multilateral.game.ExactProfile;
import multilateral.game.MixedProfile;
import multilateral.game.NormalFormGame;
import org.apache.commons.numbers.fraction.BigFraction;

/** Reads the games of the file {@code known-games.txt}, which says what its lines mean. */
final class KnownGames {

    private static final String FILE = "known-games.txt";

    /** What the equilibria of a known game are. */
    enum Kind {
        ALL_EXTREME_NASH,
        ALL_NASH_ISOLATED,
        ALL_PURE_NASH,
        SYMMETRIC_MIXED_NASH,
        CE_POLYTOPE_ONLY
    }

    /**
     * A game and the lines about it.
     *
     * @param name the name in the file
     * @param lines all lines but the first, each with its key
     */
    record KnownGame(String name, List<String> lines) {

        Kind kind() {
            return Kind.valueOf(fact("kind").toUpperCase(Locale.ROOT));
        }

        /** How far from a true equilibrium the probabilities are; 0 where they are exact. */
        double tolerance() {
            return Double.parseDouble(fact("tolerance"));
        }

        int players() {
            return facts("payoffs").size();
        }

        /** The game, with exact payoffs. */
        NormalFormGame game() {
            int[] actions =
                    Arrays.stream(fact("actions").split(" ", -1))
                            .mapToInt(Integer::parseInt)
                            .toArray();
            List<String[]> payoffs =
                    facts("payoffs").stream().map(text -> text.split(" ", -1)).toList();
            return NormalFormGame.exact(
                    actions,
                    profile -> {
                        int cell = 0;
                        for (int player = 0; player < actions.length; player++) {
                            cell = cell * actions[player] + profile[player];
                        }
                        int at = cell;
                        return payoffs.stream()
                                .map(numbers -> fraction(numbers[at]))
                                .toArray(BigFraction[]::new);
                    });
        }

        /** The equilibria of a game whose tolerance is 0. */
        List<ExactProfile> exactEquilibria() {
            return facts("nash").stream().map(KnownGames::exactProfile).toList();
        }

        List<MixedProfile> equilibria() {
            return facts("nash").stream().map(KnownGames::profile).toList();
        }

        /** What the lines of a key say, in their order; empty if there are none. */
        List<String> facts(String key) {
            return lines.stream()
                    .filter(line -> line.startsWith(key + " "))
                    .map(line -> line.substring(key.length() + 1))
                    .toList();
        }

        String fact(String key) {
            return facts(key).get(0);
        }

        @Override
        public String toString() {
            return name;
        }
    }

    private KnownGames() {}

    static List<KnownGame> all() {
        List<KnownGame> games = new ArrayList<>();
        String[] blocks = text().split("\n\n", -1);
        for (String block : blocks) {
            List<String> lines = block.lines().filter(line -> !line.startsWith("#")).toList();
            if (!lines.isEmpty()) {
                String name = lines.get(0).substring("game ".length());
                games.add(new KnownGame(name, lines.subList(1, lines.size())));
            }
        }
        return games;
    }

    static List<KnownGame> of(Kind kind) {
        return all().stream().filter(known -> known.kind() == kind).toList();
    }

    static KnownGame named(String name) {
        return all().stream()
                .filter(known -> known.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException(name + " is not in " + FILE));
    }

    /** The profile that a text such as {@code 1/2 1/2 | 1 0} means. */
    static ExactProfile exactProfile(String text) {
        return new ExactProfile(
                Arrays.stream(text.split(" \\| ", -1))
                        .map(
                                strategy ->
                                        Arrays.stream(strategy.split(" ", -1))
                                                .map(KnownGames::fraction)
                                                .toList())
                        .toList());
    }

    /** The same in doubles, where the numbers may be decimals too. */
    static MixedProfile profile(String text) {
        return MixedProfile.of(
                Arrays.stream(text.split(" \\| ", -1))
                        .map(
                                strategy ->
                                        Arrays.stream(strategy.split(" ", -1))
                                                .mapToDouble(KnownGames::number)
                                                .toArray())
                        .toArray(double[][]::new));
    }

    static BigFraction fraction(String text) {
        int slash = text.indexOf('/');
        return slash < 0
                ? BigFraction.of(new BigInteger(text))
                : BigFraction.of(
                        new BigInteger(text.substring(0, slash)),
                        new BigInteger(text.substring(slash + 1)));
    }

    private static double number(String text) {
        return text.contains(".") ? Double.parseDouble(text) : fraction(text).doubleValue();
    }

    private static String text() {
        try (InputStream in = KnownGames.class.getResourceAsStream(FILE)) {
            return new String(
                    Objects.requireNonNull(in, FILE).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
