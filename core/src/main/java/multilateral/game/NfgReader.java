package multilateral.game;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import multilateral.actor.Actor;
import multilateral.actor.ActorSet;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * Reads Gambit's strategic form: a header with title, players and actions, and then either the
 * payoffs of all profiles or a list of outcomes and the outcome of each profile. Profiles are
 * listed with the first player's action varying fastest.
 */
final class NfgReader {

    private static final Pattern FRACTION = Pattern.compile("[+-]?\\d{1,400}/\\d{1,400}");
    private static final Pattern DECIMAL =
            Pattern.compile("[+-]?(\\d{1,400}(\\.\\d{0,400})?|\\.\\d{1,400})([eE][+-]?\\d{1,3})?");

    private final NfgTokens tokens;

    private NfgReader(NfgTokens tokens) {
        this.tokens = tokens;
    }

    static NormalFormGame read(String fileName, String source) throws IOException {
        return new NfgReader(new NfgTokens(fileName, source)).game();
    }

    private NormalFormGame game() throws IOException {
        keyword("NFG", "\"NFG\", the start of a strategic-form file");
        keyword("1", "version \"1\"");
        String exactness = tokens.value();
        if (!exactness.equals("R") && !exactness.equals("D")) {
            throw tokens.fault("expected \"R\" or \"D\" but found \"" + exactness + "\"");
        }
        tokens.take(NfgTokens.Kind.WORD, "\"R\" or \"D\"");
        tokens.take(NfgTokens.Kind.TEXT, "the quoted title");
        ActorSet players = players();
        List<List<String>> actions = actions(players);
        if (tokens.kind() == NfgTokens.Kind.TEXT) {
            tokens.take(NfgTokens.Kind.TEXT, "a comment");
        }
        int cells = size(players, actions);
        boolean outcomes = tokens.kind() == NfgTokens.Kind.OPEN;
        BigFraction[][] payoffs =
                outcomes ? outcomes(players, actions, cells) : payoffs(players, actions, cells);
        if (tokens.kind() != NfgTokens.Kind.END) {
            throw tokens.fault(
                    "the file goes on after the last of " + cells + " profiles; remove the rest");
        }
        try {
            return NormalFormGame.exact(players, actions, payoffs);
        } catch (IllegalArgumentException e) {
            throw new IOException(tokens.fault(String.valueOf(e.getMessage())).getMessage(), e);
        }
    }

    private void keyword(String word, String what) throws IOException {
        if (tokens.kind() != NfgTokens.Kind.WORD || !tokens.value().equals(word)) {
            throw tokens.fault("expected " + what + " but found \"" + tokens.value() + "\"");
        }
        tokens.take(NfgTokens.Kind.WORD, what);
    }

    private ActorSet players() throws IOException {
        tokens.take(NfgTokens.Kind.OPEN, "\"{\" before the players");
        List<Actor> players = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        while (tokens.kind() != NfgTokens.Kind.CLOSE) {
            String name = tokens.take(NfgTokens.Kind.TEXT, "a quoted player");
            int number = players.size() + 1;
            String id = name.replace(',', ' ').strip();
            if (id.isBlank() || ids.contains(id)) {
                id = Integer.toString(number);
            }
            while (!ids.add(id)) {
                id += "'";
            }
            players.add(Actor.state(id, name.isBlank() ? id : name));
        }
        if (players.isEmpty()) {
            throw tokens.fault("there must be at least one player");
        }
        tokens.take(NfgTokens.Kind.CLOSE, "\"}\" after the players");
        return ActorSet.of(players);
    }

    private List<List<String>> actions(ActorSet players) throws IOException {
        tokens.take(NfgTokens.Kind.OPEN, "\"{\" before the actions");
        List<List<String>> actions = new ArrayList<>();
        while (tokens.kind() != NfgTokens.Kind.CLOSE) {
            if (tokens.accept(NfgTokens.Kind.OPEN)) {
                List<String> names = new ArrayList<>();
                while (tokens.kind() != NfgTokens.Kind.CLOSE) {
                    names.add(tokens.take(NfgTokens.Kind.TEXT, "a quoted action"));
                }
                if (names.isEmpty()) {
                    throw tokens.fault("a player must have at least one action");
                }
                tokens.take(NfgTokens.Kind.CLOSE, "\"}\" after a player's actions");
                actions.add(names);
            } else {
                int count = whole(1, 1_000_000, "a number of actions");
                actions.add(IntStream.rangeClosed(1, count).mapToObj(Integer::toString).toList());
            }
        }
        if (actions.size() != players.size()) {
            throw tokens.fault(
                    "there are " + players.size() + " players but actions of " + actions.size());
        }
        tokens.take(NfgTokens.Kind.CLOSE, "\"}\" after the actions");
        return actions;
    }

    private int size(ActorSet players, List<List<String>> actions) throws IOException {
        try {
            return NormalFormGame.checkSize(players, actions);
        } catch (IllegalArgumentException e) {
            throw new IOException(tokens.fault(String.valueOf(e.getMessage())).getMessage(), e);
        }
    }

    private int whole(int least, int most, String what) throws IOException {
        String word = tokens.value();
        if (tokens.kind() == NfgTokens.Kind.WORD && word.matches("\\d{1,9}")) {
            int number = Integer.parseInt(word);
            if (number >= least && number <= most) {
                tokens.take(NfgTokens.Kind.WORD, what);
                return number;
            }
        }
        throw tokens.fault(
                "expected "
                        + what
                        + " in ["
                        + least
                        + ", "
                        + most
                        + "] but found \""
                        + word
                        + "\"");
    }

    private BigFraction number() throws IOException {
        String word = tokens.value();
        BigFraction number;
        if (tokens.kind() == NfgTokens.Kind.WORD && FRACTION.matcher(word).matches()) {
            int slash = word.indexOf('/');
            BigInteger denominator = new BigInteger(word.substring(slash + 1));
            if (denominator.signum() == 0) {
                throw tokens.fault("the payoff \"" + word + "\" divides by zero");
            }
            number = BigFraction.of(new BigInteger(word.substring(0, slash)), denominator);
        } else if (tokens.kind() == NfgTokens.Kind.WORD && DECIMAL.matcher(word).matches()) {
            BigDecimal decimal = new BigDecimal(word);
            number =
                    decimal.scale() > 0
                            ? BigFraction.of(
                                    decimal.unscaledValue(), BigInteger.TEN.pow(decimal.scale()))
                            : BigFraction.of(decimal.toBigIntegerExact());
        } else {
            throw tokens.fault(
                    "expected a payoff such as 3, -0.5, 1e-3 or 3/7 but found \"" + word + "\"");
        }
        tokens.take(NfgTokens.Kind.WORD, "a payoff");
        return number;
    }

    /** Where the payoffs of the k-th profile of a file go; grows with the file, not its header. */
    private BigFraction[][] payoffs(ActorSet players, List<List<String>> actions, int cells)
            throws IOException {
        List<BigFraction> numbers = new ArrayList<>();
        long wanted = (long) cells * players.size();
        for (long k = 0; k < wanted; k++) {
            if (tokens.kind() == NfgTokens.Kind.END) {
                throw tokens.fault(
                        "the file ends after " + k + " payoffs of " + wanted + " for all profiles");
            }
            numbers.add(number());
        }
        BigFraction[][] payoffs = new BigFraction[players.size()][cells];
        int[] profile = new int[players.size()];
        for (int k = 0; k < cells; k++) {
            int cell = cell(profile, actions);
            for (int player = 0; player < payoffs.length; player++) {
                payoffs[player][cell] = numbers.get(k * payoffs.length + player);
            }
            firstFastest(profile, actions);
        }
        return payoffs;
    }

    private BigFraction[][] outcomes(ActorSet players, List<List<String>> actions, int cells)
            throws IOException {
        tokens.take(NfgTokens.Kind.OPEN, "\"{\" before the outcomes");
        List<List<BigFraction>> outcomes = new ArrayList<>();
        outcomes.add(players.ids().stream().map(id -> BigFraction.ZERO).toList());
        while (tokens.accept(NfgTokens.Kind.OPEN)) {
            if (tokens.kind() == NfgTokens.Kind.TEXT) {
                tokens.take(NfgTokens.Kind.TEXT, "an outcome's name");
            }
            List<BigFraction> values = new ArrayList<>();
            while (tokens.kind() != NfgTokens.Kind.CLOSE) {
                values.add(number());
            }
            if (values.size() != players.size()) {
                throw tokens.fault(
                        "the outcome has "
                                + values.size()
                                + " payoffs for "
                                + players.size()
                                + " players");
            }
            tokens.take(NfgTokens.Kind.CLOSE, "\"}\" after an outcome");
            outcomes.add(values);
        }
        tokens.take(NfgTokens.Kind.CLOSE, "\"}\" after the outcomes");
        List<Integer> chosen = new ArrayList<>();
        for (int k = 0; k < cells; k++) {
            chosen.add(whole(0, outcomes.size() - 1, "the number of an outcome"));
        }
        BigFraction[][] payoffs = new BigFraction[players.size()][cells];
        int[] profile = new int[players.size()];
        for (int outcome : chosen) {
            int cell = cell(profile, actions);
            for (int player = 0; player < payoffs.length; player++) {
                payoffs[player][cell] = outcomes.get(outcome).get(player);
            }
            firstFastest(profile, actions);
        }
        return payoffs;
    }

    private static int cell(int[] profile, List<List<String>> actions) {
        int cell = 0;
        for (int player = 0; player < profile.length; player++) {
            cell = cell * actions.get(player).size() + profile[player];
        }
        return cell;
    }

    /** The next profile when the first player's action varies fastest. */
    static void firstFastest(int[] profile, List<List<String>> actions) {
        for (int player = 0; player < profile.length; player++) {
            profile[player]++;
            if (profile[player] < actions.get(player).size()) {
                return;
            }
            profile[player] = 0;
        }
    }
}
