package multilateral.cooperative;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import multilateral.actor.Actor;
import multilateral.actor.Coalition;

/** A share explained in words and in lines. */
final class ShareWords {

    /** How many coalitions a sentence names. */
    static final int NAMED = 4;

    private ShareWords() {}

    static String sentence(ShareExplanation share, double all, Amounts amounts) {
        List<ShareExplanation.Part> parts = share.parts();
        List<String> words = new ArrayList<>();
        for (ShareExplanation.Part part : parts.subList(0, Math.min(NAMED, parts.size()))) {
            words.add(
                    amounts.of(part.points()) + " from " + name(part.coalition(), share.player()));
        }
        if (parts.size() > NAMED) {
            List<ShareExplanation.Part> rest = parts.subList(NAMED, parts.size());
            words.add(
                    amounts.of(rest.stream().mapToDouble(ShareExplanation.Part::points).sum())
                            + " from "
                            + rest.size()
                            + (rest.size() == 1 ? " other coalition" : " other coalitions"));
        }
        if (!amounts.isNothing(share.unexplained())) {
            words.add(amounts.of(share.unexplained()) + " that no coalition accounts for");
        }
        return share.player().name()
                + " gets "
                + amounts.withUnit(share.share())
                + (all > 0
                        ? String.format(Locale.ROOT, " (%.0f %% of all)", 100 * share.share() / all)
                        : "")
                + (words.isEmpty() ? "" : ": " + Phrases.list(words))
                + ".";
    }

    /** A coalition as one of its members would name it, or somebody else. */
    static String name(Coalition coalition, Actor player) {
        int index = coalition.players().indexOf(player.id());
        String others = Phrases.others(coalition.players(), coalition.mask(), index);
        if (!coalition.contains(index)) {
            return coalition.size() == 1
                    ? "what " + others + " is worth alone"
                    : "the coalition of " + others + " without it";
        }
        if (coalition.size() == 1) {
            return "what it is worth alone";
        }
        if (coalition.size() == coalition.players().size() && coalition.size() > 2) {
            return "the coalition of all";
        }
        return (coalition.size() == 2 ? "its pair with " : "its coalition with ") + others;
    }

    /** The points line by line: coalitions, then sizes. */
    static String lines(ShareExplanation share) {
        Stream<String> coalitions =
                share.parts().stream()
                        .map(part -> line(part.points(), name(part.coalition(), share.player())));
        Stream<String> sizes =
                share.contributions().stream()
                        .map(
                                joining ->
                                        line(
                                                joining.points(),
                                                "for joining "
                                                        + joining.others()
                                                        + (joining.others() == 1
                                                                ? " other, "
                                                                : " others, ")
                                                        + Phrases.number(joining.mean())
                                                        + " on average"));
        String total = line(share.share(), "share");
        return Stream.of(
                        Stream.of(share.player().name()),
                        coalitions,
                        rest(share.unexplained(), share.share(), "unexplained"),
                        Stream.of(total, "by contributions"),
                        sizes,
                        rest(share.notContributed(), share.share(), "for other reasons"),
                        Stream.of(total))
                .flatMap(lines -> lines)
                .collect(Collectors.joining("\n"));
    }

    private static Stream<String> rest(double amount, double share, String text) {
        return Math.abs(amount) <= 1e-9 * Math.abs(share)
                ? Stream.of()
                : Stream.of(line(amount, text));
    }

    private static String line(double value, String text) {
        return String.format(Locale.ROOT, "%+10.4f  %s", value, text);
    }
}
