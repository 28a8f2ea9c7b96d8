package org.pregon.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What was measured, by name, and the medians as a table that Markdown understands. */
final class Results {
    private final Map<String, List<Double>> values = new LinkedHashMap<>();
    private final List<String> lines = new ArrayList<>();

    void add(String name, double value) {
        values.computeIfAbsent(name, key -> new ArrayList<>()).add(value);
    }

    double median(String name) {
        double[] sorted = values.getOrDefault(name, List.of()).stream().mapToDouble(Double::doubleValue).sorted().toArray();
        return sorted.length == 0 ? Double.NaN : sorted[sorted.length / 2];
    }

    /** The median of the ratios of what was measured one after the other: what weighed on the machine weighed on both. */
    double ratio(String pregon, String floor) {
        List<Double> ours = values.getOrDefault(pregon, List.of());
        List<Double> theirs = values.getOrDefault(floor, List.of());
        double[] ratios = new double[Math.min(ours.size(), theirs.size())];
        Arrays.setAll(ratios, round -> ours.get(round) / theirs.get(round));
        Arrays.sort(ratios);
        return ratios.length == 0 ? Double.NaN : ratios[ratios.length / 2];
    }

    /** @param aim as it is written in the table; the bound is in {@code most} or {@code least}, the other is NaN */
    void row(String what, String unit, String name, String aim, double most, double least) {
        double ratio = ratio(name + " pregon", name + " floor");
        verdict(what, format(median(name + " pregon")), format(median(name + " floor")), unit, ratio, aim, most, least);
    }

    void verdict(String what, String pregon, String floor, String unit, double value, String aim, double most, double least) {
        boolean judged = !Double.isNaN(most) || !Double.isNaN(least);
        boolean met = !(value > most) && !(value < least) && !Double.isNaN(value);
        lines.add("| " + what + " | " + pregon + " " + unit + " | " + (floor.isEmpty() ? "" : floor + " " + unit) + " | "
                + format(value) + " | " + aim + " | " + (judged ? met ? "met" : "**missed**" : "") + " |");
        System.err.println(lines.get(lines.size() - 1));
    }

    void print() {
        System.out.println("\n| what | Pregón | floor | ratio | aim | |\n|---|---|---|---|---|---|");
        lines.forEach(System.out::println);
    }

    static String format(double value) {
        return String.format(Locale.ROOT, value >= 100 ? "%.0f" : value >= 10 ? "%.1f" : "%.2f", value);
    }
}
