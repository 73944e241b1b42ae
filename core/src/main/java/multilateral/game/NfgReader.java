package multilateral.game;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import multilateral.actor.ActorSet;
import multilateral.game.NfgTokenizer.Kind;

/**
 * Reads the strategic-form format of Gambit (McKelvey, McLennan and Turocy): a prologue with title,
 * players, strategies and perhaps a comment, and then either payoffs or outcomes.
 */
final class NfgReader {

    private final NfgTokenizer tokens;

    /** How long the file is; two numbers have a blank between them. */
    private final long characters;

    private NfgReader(NfgTokenizer tokens, long characters) {
        this.tokens = tokens;
        this.characters = characters;
    }

    static NormalFormGame read(Path nfg) throws IOException {
        try (Reader reader =
                new BufferedReader(
                        new InputStreamReader(Files.newInputStream(nfg), StandardCharsets.UTF_8))) {
            long characters = Files.isRegularFile(nfg) ? Files.size(nfg) : Long.MAX_VALUE;
            return new NfgReader(new NfgTokenizer(reader), characters).game();
        } catch (FormatFault fault) {
            throw new IOException(nfg.getFileName() + ", " + fault.getMessage(), fault);
        }
    }

    private NormalFormGame game() throws IOException {
        word("NFG", "\"NFG\", with which a strategic-form file starts");
        word("1", "version 1");
        word(tokens.isWord("D") ? "D" : "R", "\"R\" or \"D\" after the version");
        String title = text("the quoted title of the game");
        List<String> players = texts("the quoted name of a player");
        ActorSet actors = Labels.actors(players);
        Strategies strategies = strategies(players.size());
        String comment = "";
        if (tokens.kind() == Kind.TEXT) {
            comment = text("a comment");
        }
        PayoffTable payoffs =
                tokens.kind() == Kind.OPEN
                        ? outcomes(strategies.shape())
                        : payoffs(strategies.shape());
        if (tokens.kind() != Kind.END) {
            throw tokens.expected("the end of the file after the last profile");
        }
        return new NormalFormGame(
                actors, strategies.names(), strategies.shape(), payoffs, title, comment);
    }

    /**
     * The second list of the prologue.
     *
     * @param shape how many actions each player has
     * @param names what they are called; empty if only their numbers are given
     */
    private record Strategies(Shape shape, List<List<String>> names) {}

    private Strategies strategies(int players) throws IOException {
        FormatFault tooLarge = tokens.fault("");
        accept(Kind.OPEN, "\"{\" before the strategies");
        List<List<String>> names = new ArrayList<>();
        int[] counts = new int[players];
        boolean named = tokens.kind() == Kind.OPEN;
        for (int player = 0; player < players; player++) {
            if (named) {
                names.add(
                        Labels.distinct(
                                texts("the quoted name of a strategy of player " + (player + 1))));
                counts[player] = names.get(player).size();
            } else {
                counts[player] =
                        whole(
                                1,
                                Integer.MAX_VALUE,
                                "the number of strategies of player " + (player + 1));
            }
        }
        accept(Kind.CLOSE, "\"}\" after the strategies of " + players + " players");
        Optional<String> fault = Shape.tooLarge(counts, Runtime.getRuntime().maxMemory());
        if (fault.isPresent()) {
            throw tooLarge.with(fault.get());
        }
        return new Strategies(Shape.of(counts), List.copyOf(names));
    }

    private PayoffTable payoffs(Shape shape) throws IOException {
        int players = shape.players();
        checkRoom((long) shape.cells() * players, "payoffs");
        PayoffTable table = new PayoffTable(shape);
        for (int cell = 0; cell < shape.cells(); cell++) {
            for (int player = 0; player < players; player++) {
                String word = tokens.text();
                if (tokens.kind() == Kind.WORD && PayoffNumber.isSmallInteger(word)) {
                    table.set(player, cell, Double.parseDouble(word));
                    tokens.advance();
                } else {
                    table.set(player, cell, payoff(player, cell, shape));
                }
            }
        }
        return table;
    }

    private PayoffNumber payoff(int player, int cell, Shape shape) throws IOException {
        if (tokens.kind() != Kind.WORD) {
            throw tokens.expected(
                    "payoff "
                            + ((long) cell * shape.players() + player + 1)
                            + " of "
                            + (long) shape.cells() * shape.players());
        }
        return number();
    }

    private PayoffNumber number() throws IOException {
        String what = "a number such as -2, .5, 1e-3 or 3/7";
        if (tokens.kind() != Kind.WORD) {
            throw tokens.expected(what);
        }
        try {
            PayoffNumber number =
                    PayoffNumber.parse(tokens.text()).orElseThrow(() -> tokens.expected(what));
            tokens.advance();
            return number;
        } catch (IllegalArgumentException e) {
            throw tokens.expected(what + " (" + e.getMessage() + ")");
        }
    }

    private PayoffTable outcomes(Shape shape) throws IOException {
        List<List<PayoffNumber>> outcomes = outcomeList(shape.players());
        checkRoom(shape.cells(), "numbers of outcomes");
        PayoffTable table = new PayoffTable(shape);
        for (int cell = 0; cell < shape.cells(); cell++) {
            int number =
                    whole(
                            0,
                            outcomes.size(),
                            "the outcome of profile " + (cell + 1) + " of " + shape.cells());
            for (int player = 0; number > 0 && player < shape.players(); player++) {
                table.set(player, cell, outcomes.get(number - 1).get(player));
            }
        }
        return table;
    }

    private List<List<PayoffNumber>> outcomeList(int players) throws IOException {
        List<List<PayoffNumber>> outcomes = new ArrayList<>();
        accept(Kind.OPEN, "\"{\" before the outcomes");
        while (tokens.kind() == Kind.OPEN) {
            tokens.advance();
            text("the quoted name of an outcome");
            List<PayoffNumber> payoffs = new ArrayList<>();
            for (int player = 0; player < players; player++) {
                if (player > 0 && tokens.kind() == Kind.COMMA) {
                    tokens.advance();
                }
                payoffs.add(number());
            }
            if (tokens.kind() == Kind.COMMA) {
                tokens.advance();
            }
            accept(Kind.CLOSE, "\"}\" after the payoffs of " + players + " players");
            outcomes.add(payoffs);
        }
        accept(Kind.CLOSE, "\"{\" before an outcome or \"}\" after the last");
        return outcomes;
    }

    /** Refuses before anything is allocated what the file is too short to hold. */
    private void checkRoom(long numbers, String what) throws IOException {
        if (2 * numbers - 1 > characters) {
            throw tokens.fault(
                    "expected "
                            + numbers
                            + " "
                            + what
                            + ", found a file of "
                            + characters
                            + " bytes");
        }
    }

    private int whole(int least, int most, String what) throws IOException {
        String range = what + ", a whole number in [" + least + ", " + most + "]";
        if (tokens.kind() != Kind.WORD || !tokens.text().matches("[0-9]{1,10}")) {
            throw tokens.expected(range);
        }
        long number = Long.parseLong(tokens.text());
        if (number < least || number > most) {
            throw tokens.expected(range);
        }
        tokens.advance();
        return (int) number;
    }

    private List<String> texts(String what) throws IOException {
        accept(Kind.OPEN, "\"{\" before " + what);
        List<String> texts = new ArrayList<>();
        do {
            texts.add(text(what));
        } while (tokens.kind() == Kind.TEXT);
        accept(Kind.CLOSE, what + " or \"}\"");
        return texts;
    }

    private String text(String what) throws IOException {
        String text = tokens.text();
        accept(Kind.TEXT, what);
        return text;
    }

    private void word(String word, String what) throws IOException {
        if (!tokens.isWord(word)) {
            throw tokens.expected(what);
        }
        tokens.advance();
    }

    private void accept(Kind kind, String what) throws IOException {
        if (tokens.kind() != kind) {
            throw tokens.expected(what);
        }
        tokens.advance();
    }
}
