package multilateral.notebook;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import multilateral.actor.Quantities;
import multilateral.game.CoalitionalGame;

/**
 * The triangle of all ways to share the worth of all among three players, in which none gets less
 * than alone: the corner of a player is where it gets the whole surplus. The core is shaded, if
 * there is one, and solutions are points. Immutable; a method that adds something returns a new
 * picture.
 */
public final class Simplex implements Showable {

    /** By how much, as a part of the surplus, a point may miss the plane of the triangle. */
    private static final double TOLERANCE = 1e-6;

    /** The width of a letter and the height of a line, in heights of letters. */
    private static final double LETTER = 0.57;

    private static final double LINE = 1.4;

    private final String title;
    private final CoalitionalGame game;
    private final List<Dot> dots;

    private Simplex(String title, CoalitionalGame game, List<Dot> dots) {
        this.title = title;
        this.game = game;
        this.dots = dots;
    }

    /** A named point; one figure per player. */
    private record Dot(String name, Quantities payoffs) {}

    /** A place on the page. */
    private record Place(double x, double y) {}

    /**
     * Returns the triangle of a game with its core.
     *
     * @param title what it shows
     * @param game a game of three players who together get more than each alone
     * @return the picture, without points
     * @throws IllegalArgumentException if there are not three players or there is no surplus
     */
    public static Simplex of(String title, CoalitionalGame game) {
        if (game.players() != 3) {
            throw new IllegalArgumentException(
                    "players (" + game.players() + ") must be 3 for a triangle");
        }
        double surplus = surplus(game);
        if (!(surplus > 0)) {
            throw new IllegalArgumentException(
                    "surplus ("
                            + surplus
                            + ") must be above zero: what all get together beyond what each gets"
                            + " alone");
        }
        return new Simplex(title, game, List.of());
    }

    private static double surplus(CoalitionalGame game) {
        return game.worth(7) - game.worth(1) - game.worth(2) - game.worth(4);
    }

    /**
     * Adds a point.
     *
     * @param name what solution it is
     * @param payoffs what each player gets; they add up to the worth of all
     * @return a new picture
     * @throws IllegalArgumentException if the payoffs are of other players or do not add up to the
     *     worth of all
     */
    public Simplex point(String name, Quantities payoffs) {
        if (!payoffs.actors().equals(game.actors())
                || !(Math.abs(payoffs.total() - game.worth(7)) <= TOLERANCE * surplus(game))) {
            throw new IllegalArgumentException(
                    "payoffs of \""
                            + name
                            + "\" ("
                            + payoffs
                            + ") must be of the players and add up to "
                            + game.worth(7));
        }
        List<Dot> more = new ArrayList<>(dots);
        more.add(new Dot(name, payoffs));
        return new Simplex(title, game, List.copyOf(more));
    }

    /**
     * Tells whether there is a core.
     *
     * @return whether some way to share leaves no coalition with less than its worth
     */
    public boolean hasCore() {
        return !core().isEmpty();
    }

    /** The corners of the core as payoffs, in order around it. */
    private List<double[]> core() {
        double surplus = surplus(game);
        List<double[]> corners = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            double[] corner = {game.worth(1), game.worth(2), game.worth(4)};
            corner[i] += surplus;
            corners.add(corner);
        }
        for (int i = 0; i < 3 && !corners.isEmpty(); i++) {
            corners = cut(corners, i, game.worth(7) - game.worth(7 ^ (1 << i)), 1e-12 * surplus);
        }
        return corners;
    }

    /** What is left of a convex polygon where a player gets no more than others can grant. */
    private static List<double[]> cut(List<double[]> corners, int player, double most, double eps) {
        List<double[]> left = new ArrayList<>();
        for (int k = 0; k < corners.size(); k++) {
            double[] from = corners.get(k);
            double[] to = corners.get((k + 1) % corners.size());
            boolean in = from[player] <= most + eps;
            if (in) {
                left.add(from);
            }
            if (in != (to[player] <= most + eps)) {
                double part = (most - from[player]) / (to[player] - from[player]);
                double[] between = new double[3];
                for (int i = 0; i < 3; i++) {
                    between[i] = from[i] + part * (to[i] - from[i]);
                }
                left.add(between);
            }
        }
        return left;
    }

    /** Two drawings of the same: a wide one, and one for phones. */
    @Override
    public String toHtml() {
        return "<figure role=\"img\" aria-label=\""
                + Html.escape(title)
                + "\"><figcaption>"
                + Html.escape(title)
                + "</figcaption>"
                + draw(frame("wide", 760, 60, 440, 14))
                + draw(frame("narrow", 400, 24, 240, 12))
                + "</figure>";
    }

    /** Leaves room for the names at the right, and for all of them. */
    private Frame frame(String size, double width, double left, double most, double letters) {
        int longest = dots.stream().mapToInt(dot -> dot.name().length()).max().orElse(0);
        double names = letters * (1.8 + LETTER * longest);
        double side = Math.max(most / 2, Math.min(most, width - left - names));
        double base = Frame.TOP + side * Math.sqrt(0.75);
        double height = Math.max(base, LINE * letters * dots.size()) + 2 * letters;
        return new Frame(size, width, height, left, side, letters);
    }

    /**
     * Where the triangle stands.
     *
     * @param size the name of the size
     * @param width of the picture
     * @param height of the picture
     * @param left edge of the triangle
     * @param side of the triangle
     * @param letters height of the letters
     */
    private record Frame(
            String size, double width, double height, double left, double side, double letters) {

        private static final double TOP = 34;

        double base() {
            return TOP + side * Math.sqrt(0.75);
        }

        /** The first player's corner is at the top, the others' at the left and at the right. */
        Place place(double[] parts) {
            return new Place(
                    left + side * (parts[0] / 2 + parts[2]),
                    base() - side * Math.sqrt(0.75) * parts[0]);
        }
    }

    private Place place(Frame frame, double[] payoffs) {
        double[] parts = new double[3];
        for (int i = 0; i < 3; i++) {
            parts[i] = (payoffs[i] - game.worth(1L << i)) / surplus(game);
        }
        return frame.place(parts);
    }

    private String draw(Frame frame) {
        StringBuilder svg = new StringBuilder();
        svg.append("<svg xmlns=\"http://www.w3.org/2000/svg\" data-size=\"")
                .append(frame.size())
                .append(
                        String.format(
                                Locale.ROOT,
                                "\" viewBox=\"0 0 %.0f %.0f\"",
                                frame.width(),
                                frame.height()))
                .append(String.format(Locale.ROOT, " font-size=\"%.0f\"", frame.letters()))
                .append(" font-family=\"sans-serif\" fill=\"currentColor\" aria-hidden=\"true\">");
        for (int k = 1; k < 4; k++) {
            grid(svg, frame, k / 4.0);
        }
        polygon(
                svg,
                List.of(
                        frame.place(new double[] {1, 0, 0}),
                        frame.place(new double[] {0, 1, 0}),
                        frame.place(new double[] {0, 0, 1})),
                "fill=\"none\" stroke=\"currentColor\" stroke-width=\"1.2\"");
        List<double[]> core = core();
        if (!core.isEmpty()) {
            polygon(
                    svg,
                    core.stream().map(corner -> place(frame, corner)).toList(),
                    "fill=\"#0072B2\" fill-opacity=\"0.25\" stroke=\"#0072B2\" stroke-width=\"2\""
                            + " stroke-linejoin=\"round\"");
        }
        corners(svg, frame);
        dots(svg, frame);
        return svg.append("</svg>").toString();
    }

    private static void grid(StringBuilder svg, Frame frame, double part) {
        for (int i = 0; i < 3; i++) {
            double[] from = new double[3];
            double[] to = new double[3];
            from[i] = part;
            to[i] = part;
            from[(i + 1) % 3] = 1 - part;
            to[(i + 2) % 3] = 1 - part;
            line(svg, frame.place(from), frame.place(to), "stroke=\"var(--grid)\"");
        }
    }

    private void corners(StringBuilder svg, Frame frame) {
        String[] anchors = {"middle", "start", "end"};
        for (int i = 0; i < 3; i++) {
            double[] parts = new double[3];
            parts[i] = 1;
            Place corner = frame.place(parts);
            double dy = i == 0 ? -10 : 1.5 * frame.letters();
            letters(
                    svg,
                    new Place(corner.x(), corner.y() + dy),
                    anchors[i],
                    game.actors().get(i).name());
        }
    }

    /** Points, each with a line to its name at the right; names keep apart. */
    private void dots(StringBuilder svg, Frame frame) {
        List<Integer> order = new ArrayList<>();
        for (int k = 0; k < dots.size(); k++) {
            order.add(k);
        }
        List<Place> places =
                dots.stream().map(dot -> place(frame, dot.payoffs().toArray())).toList();
        order.sort(
                (a, b) -> {
                    int byHeight = Double.compare(places.get(a).y(), places.get(b).y());
                    return byHeight != 0
                            ? byHeight
                            : Double.compare(places.get(b).x(), places.get(a).x());
                });
        double step = LINE * frame.letters();
        double room = frame.base() + frame.letters() - step * (dots.size() - 1);
        double next = frame.letters();
        double x = frame.left() + frame.side() + frame.letters();
        for (int k = 0; k < order.size(); k++) {
            Place at = places.get(order.get(k));
            double y = Math.max(next, Math.min(at.y(), room + step * k));
            next = y + step;
            line(
                    svg,
                    at,
                    new Place(x - 4, y),
                    "stroke=\"currentColor\" stroke-opacity=\"0.35\" stroke-width=\"0.8\"");
            svg.append(
                    String.format(
                            Locale.ROOT,
                            "<circle cx=\"%.1f\" cy=\"%.1f\" r=\"4.5\" fill=\"#D55E00\"/>",
                            at.x(),
                            at.y()));
            letters(
                    svg,
                    new Place(x, y + 0.35 * frame.letters()),
                    "start",
                    dots.get(order.get(k)).name());
        }
    }

    private static void polygon(StringBuilder svg, List<Place> corners, String style) {
        svg.append(
                corners.stream()
                        .map(
                                corner ->
                                        String.format(
                                                Locale.ROOT, "%.1f,%.1f", corner.x(), corner.y()))
                        .collect(
                                Collectors.joining(
                                        " ", "<polygon points=\"", "\" " + style + "/>")));
    }

    private static void line(StringBuilder svg, Place from, Place to, String style) {
        svg.append(
                String.format(
                        Locale.ROOT,
                        "<line x1=\"%.1f\" y1=\"%.1f\" x2=\"%.1f\" y2=\"%.1f\" %s/>",
                        from.x(),
                        from.y(),
                        to.x(),
                        to.y(),
                        style));
    }

    private static void letters(StringBuilder svg, Place at, String anchor, String words) {
        svg.append(
                String.format(
                        Locale.ROOT,
                        "<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"%s\">%s</text>",
                        at.x(),
                        at.y(),
                        anchor,
                        Html.escape(words)));
    }

    /** The corners of the core and the points: Markdown has no pictures of its own. */
    @Override
    public String toMarkdown() {
        List<String> lines = new ArrayList<>();
        List<double[]> core = core();
        lines.add(
                core.isEmpty()
                        ? "- the core is empty"
                        : core.stream()
                                .map(Simplex::figures)
                                .distinct()
                                .collect(Collectors.joining("; ", "- corners of the core: ", "")));
        dots.forEach(dot -> lines.add("- " + dot.name() + ": " + figures(dot.payoffs().toArray())));
        return "*Picture: " + title + "*\n\n" + String.join("\n", lines);
    }

    private static String figures(double[] payoffs) {
        return String.format(Locale.ROOT, "%.4g, %.4g, %.4g", payoffs[0], payoffs[1], payoffs[2]);
    }

    @Override
    public String toString() {
        return toMarkdown();
    }
}
