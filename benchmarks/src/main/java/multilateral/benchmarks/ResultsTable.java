package multilateral.benchmarks;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.commons.math3.stat.descriptive.rank.Median;

/**
 * Makes a Markdown table of a raw result of JMH, each time as a multiple of a reference from the
 * same run. Medians over all iterations and forks, because a busy machine spoils a mean.
 */
public final class ResultsTable {

    /** The methods that count as 1 in each benchmark; one for each set of parameters. */
    private static final Map<String, List<String>> REFERENCES =
            Map.ofEntries(
                    Map.entry("AllEquilibriaBenchmark", List.of("supports")),
                    Map.entry("BimatrixEnumerationBenchmark", List.of("vertices")),
                    Map.entry("ClaimsBenchmark", List.of("sort")),
                    Map.entry("CoalitionStructureBenchmark", List.of("searched")),
                    Map.entry("DeviationPayoffsBenchmark", List.of("read")),
                    Map.entry("DividendsBenchmark", List.of("read")),
                    Map.entry("ExactEnumerationBenchmark", List.of("floating")),
                    Map.entry("LemkeHowsonBenchmark", List.of("byDefault")),
                    Map.entry("NucleolusBenchmark", List.of("ofTen", "scan")),
                    Map.entry("OneEquilibriumBenchmark", List.of("portfolio")),
                    Map.entry("PureEquilibriaBenchmark", List.of("read")),
                    Map.entry("QuantalResponseBenchmark", List.of("trace")),
                    Map.entry("SamplingBenchmark", List.of("shuffles")),
                    Map.entry("ShapleyBenchmark", List.of("read")),
                    Map.entry("StructuredSharesBenchmark", List.of("structure")),
                    Map.entry("SymmetricEquilibriaBenchmark", List.of("two")),
                    Map.entry("ZeroSumBenchmark", List.of("floating")));

    /** Fields that tell about the machine of whoever ran it, not about the result. */
    private static final List<String> PRIVATE = List.of("jvm", "jvmArgs");

    private ResultsTable() {}

    /**
     * Files a raw result: writes it, without what is private to the machine, as {@code
     * results.json} and its table as {@code results.md}.
     *
     * @param args the JSON file that JMH wrote, and the folder to write to
     * @throws IOException if a file cannot be read or written
     */
    public static void main(String[] args) throws IOException {
        if (args.length != 2) {
            throw new IllegalArgumentException(
                    "expected two arguments, a JSON file that JMH wrote and a folder; got "
                            + List.of(args));
        }
        String json = withoutPrivate(Files.readString(Path.of(args[0])));
        Path folder = Files.createDirectories(Path.of(args[1]));
        Files.writeString(folder.resolve("results.json"), json);
        Files.writeString(folder.resolve("results.md"), of(json));
    }

    /**
     * Returns a result without the path and the options of the Java that ran it.
     *
     * @param json a result of JMH
     * @return the rest, indented
     */
    static String withoutPrivate(String json) {
        JsonArray runs = parse(json);
        for (JsonElement run : runs) {
            PRIVATE.forEach(run.getAsJsonObject()::remove);
        }
        Gson indented = new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create();
        return indented.toJson(runs) + "\n";
    }

    /**
     * Returns the table of a result.
     *
     * @param json a result of JMH
     * @return Markdown, one section per benchmark
     * @throws IllegalArgumentException if the text is not such a result, a benchmark has no
     *     reference, or the reference was not run
     */
    public static String of(String json) {
        JsonArray runs = parse(json);
        Map<String, List<Run>> byBenchmark = new LinkedHashMap<>();
        for (JsonElement element : runs) {
            Run run = Run.of(element.getAsJsonObject());
            byBenchmark.computeIfAbsent(run.benchmark, name -> new ArrayList<>()).add(run);
        }
        JsonObject first = runs.get(0).getAsJsonObject();
        StringBuilder out = new StringBuilder("# Results\n\n");
        out.append("JDK ").append(first.get("jdkVersion").getAsString());
        out.append(", ").append(first.get("vmName").getAsString());
        out.append("; JMH ").append(first.get("jmhVersion").getAsString());
        out.append(". Medians; the multiple is of the row marked 1.00.\n");
        byBenchmark.forEach((benchmark, of) -> section(out, benchmark, of));
        return out.toString();
    }

    private static void section(StringBuilder out, String benchmark, List<Run> runs) {
        List<String> references = REFERENCES.get(benchmark);
        if (references == null) {
            throw new IllegalArgumentException(
                    "benchmark (" + benchmark + ") has no reference; name one in ResultsTable");
        }
        out.append("\n## ").append(benchmark).append("\n\n");
        boolean counted = runs.stream().anyMatch(run -> !run.counted.isEmpty());
        out.append("| parameters | method | median | multiple | bytes per call |");
        out.append(counted ? " counted |\n" : "\n");
        out.append("|---|---|--:|--:|--:|").append(counted ? "---|\n" : "\n");
        Map<String, List<Run>> byParameters =
                runs.stream()
                        .collect(
                                Collectors.groupingBy(
                                        run -> run.parameters,
                                        LinkedHashMap::new,
                                        Collectors.toList()));
        byParameters.forEach(
                (parameters, group) -> {
                    double one =
                            group.stream()
                                    .filter(run -> references.contains(run.method))
                                    .findFirst()
                                    .orElseThrow(
                                            () ->
                                                    new IllegalArgumentException(
                                                            benchmark
                                                                    + " ("
                                                                    + parameters
                                                                    + ") was run without its"
                                                                    + " reference, "
                                                                    + String.join(
                                                                            " or ", references)))
                                    .median;
                    for (Run run : group) {
                        out.append(
                                String.format(
                                        Locale.ROOT,
                                        "| %s | %s | %.4g %s | %.2f | %s |%s\n",
                                        parameters,
                                        run.method,
                                        run.median,
                                        run.unit,
                                        run.median / one,
                                        Double.isNaN(run.bytes)
                                                ? ""
                                                : String.format(Locale.ROOT, "%,.0f", run.bytes),
                                        counted ? " " + run.counted + " |" : ""));
                    }
                });
    }

    private static JsonArray parse(String json) {
        JsonArray runs;
        try {
            runs = new Gson().fromJson(json, JsonArray.class);
        } catch (JsonParseException fault) {
            throw new IllegalArgumentException(
                    "not a result of JMH (-rf json): " + fault.getMessage(), fault);
        }
        if (runs == null || runs.isEmpty()) {
            throw new IllegalArgumentException("there is no run in this result");
        }
        return runs;
    }

    /** One row. */
    private record Run(
            String benchmark,
            String method,
            String parameters,
            double median,
            String unit,
            double bytes,
            String counted) {

        static Run of(JsonObject run) {
            String[] name = run.get("benchmark").getAsString().split("\\.", -1);
            JsonObject metric = run.getAsJsonObject("primaryMetric");
            List<Double> times = new ArrayList<>();
            for (JsonElement fork : metric.getAsJsonArray("rawData")) {
                fork.getAsJsonArray().forEach(time -> times.add(time.getAsDouble()));
            }
            JsonElement parameters = run.get("params");
            JsonObject secondary = run.getAsJsonObject("secondaryMetrics");
            double bytes =
                    secondary.keySet().stream()
                            .filter(key -> key.endsWith("gc.alloc.rate.norm"))
                            .mapToDouble(
                                    key ->
                                            secondary
                                                    .getAsJsonObject(key)
                                                    .get("score")
                                                    .getAsDouble())
                            .findFirst()
                            .orElse(Double.NaN);
            return new Run(
                    name[name.length - 2],
                    name[name.length - 1],
                    parameters == null
                            ? ""
                            : parameters.getAsJsonObject().entrySet().stream()
                                    .map(p -> p.getKey() + " = " + p.getValue().getAsString())
                                    .collect(Collectors.joining(", ")),
                    new Median()
                            .evaluate(times.stream().mapToDouble(Double::doubleValue).toArray()),
                    metric.get("scoreUnit").getAsString(),
                    bytes,
                    counted(secondary));
        }

        /** What the benchmark counted itself, the largest over all iterations, by name. */
        private static String counted(JsonObject secondary) {
            return secondary.keySet().stream()
                    .filter(name -> !name.contains("gc."))
                    .sorted()
                    .map(name -> name + " " + text(largest(secondary.getAsJsonObject(name))))
                    .collect(Collectors.joining(", "));
        }

        private static double largest(JsonObject metric) {
            double largest = Double.NEGATIVE_INFINITY;
            for (JsonElement fork : metric.getAsJsonArray("rawData")) {
                for (JsonElement value : fork.getAsJsonArray()) {
                    largest = Math.max(largest, value.getAsDouble());
                }
            }
            return largest;
        }

        private static String text(double value) {
            return value == Math.rint(value)
                    ? String.format(Locale.ROOT, "%,.0f", value)
                    : String.format(Locale.ROOT, "%.1e", value);
        }
    }
}
