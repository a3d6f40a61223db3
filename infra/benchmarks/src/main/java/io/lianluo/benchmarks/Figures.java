package io.lianluo.benchmarks;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The figures that one part measured, printed as a table. */
final class Figures {

    private static final Path LOAD = Path.of("/proc/loadavg");
    private static final int WIDEST = 92;

    private record Row(String what, String figure, String ratio, String aim) { }

    private final String title;
    private final String loadBefore = load();
    private final List<Row> rows = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private boolean missed;

    Figures(String title) {
        this.title = title;
    }

    /** A figure that stands for itself, or that others are compared with. */
    void add(String what, double figure, String unit) {
        add(new Row(what, format(figure) + " " + unit, "", ""));
    }

    /** A figure, its ratio to what it is compared with, and what the ratio should be. */
    void add(String what, double figure, String unit, double comparedWith, @Nullable Aim aim) {
        double ratio = figure / comparedWith;
        missed |= aim != null && !aim.isMetBy(ratio);
        add(new Row(what, format(figure) + " " + unit, String.format(Locale.ROOT, "%.2f", ratio),
                aim == null ? "" : aim + (aim.isMetBy(ratio) ? "  met" : "  MISSED")));
    }

    /** Said at once, because a run that takes an hour may be broken off. */
    private void add(Row row) {
        rows.add(row);
        System.out.println("  " + String.join("  ", row.what(), row.figure(), row.ratio(), row.aim()).strip());
    }

    /** Something that the reader must know to judge the figures. */
    void note(String sentence) {
        notes.add(sentence);
    }

    /** Tells whether a ratio is not as it should be. */
    boolean missed() {
        return missed;
    }

    void print(PrintStream out) {
        int what = Math.min(WIDEST, Math.max(title.length(), rows.stream().mapToInt(row -> row.what().length()).max().orElse(0)));
        int figure = rows.stream().mapToInt(row -> row.figure().length()).max().orElse(0);
        String line = "%-" + what + "s  %" + Math.max(figure, 6) + "s  %5s  %s%n";
        out.println();
        out.printf(line, title, "figure", "ratio", "aim");
        rows.forEach(row -> out.printf(line, row.what(), row.figure(), row.ratio(), row.aim()));
        notes.forEach(note -> out.println("  " + note));
        out.println("  Load average before " + loadBefore + ", after " + load() + ", on " + Runtime.getRuntime().availableProcessors()
                + " processors.");
        out.flush();
    }

    /** Of the last minute. */
    static String load() {
        try {
            return Files.readString(LOAD).split(" ")[0];
        } catch (IOException e) {
            return "unknown";
        }
    }

    private static String format(double figure) {
        int decimals = figure >= 100 ? 0 : figure >= 10 ? 1 : 2;
        return String.format(Locale.ROOT, "%,." + decimals + "f", figure);
    }
}
